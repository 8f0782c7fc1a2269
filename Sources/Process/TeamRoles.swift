/// What the roster must say of somebody who leads a team of the scheme, or is a member of one.
package struct TeamRoles: Hashable, Sendable {
    package let leader: [String]
    /// Without those of leaders.
    package let member: [String]
}

extension ProcessDefinition {
    /// As the actors have it that a case appoints.
    package var teamRoles: TeamRoles {
        func roles(_ appointed: Actor.Appointed) -> [String] {
            actors.first { $0.appointed == appointed }?.roles ?? []
        }
        let leader = roles(.leader)
        return TeamRoles(leader: leader, member: roles(.team).filter { !leader.contains($0) })
    }
}
