package import Findings

/// What differs between two editions, requirement by requirement.
package struct CatalogueDifference: Hashable, Sendable {
    /// An edition as a difference names it.
    package struct Side: Hashable, Sendable {
        package let profile: String
        package let scheme: String
        package let title: Text
        package let from: String
        package let until: String
    }

    /// A requirement that only one edition has, or that both have and not alike.
    package struct Entry: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable {
            case added, removed, changed
        }

        package let kind: Kind
        package let requirement: String
        package let category: String
        package let title: Text
        /// What differs; empty for one that was added or removed.
        package let changes: [Change]
    }

    package let old: Side
    package let new: Side
    /// What differs in the editions as such: dates, categories, kinds of evidence.
    package let general: [Change]
    /// Those removed where they stood, in the order of the new edition otherwise.
    package let entries: [Entry]

    package var isEmpty: Bool { general.isEmpty && entries.isEmpty }

    package init(from old: Catalogue, to new: Catalogue) {
        self.old = Side(old)
        self.new = Side(new)
        general = CatalogueDifference.general(old, new)
        entries = CatalogueDifference.merged(old.requirements.map(\.id), new.requirements.map(\.id)).compactMap { id in
            switch (old.requirement(id), new.requirement(id)) {
            case (nil, let added?): Entry(.added, added, [])
            case (let removed?, nil): Entry(.removed, removed, [])
            case (let before?, let after?):
                RequirementDifference(before, of: old, after, of: new).entry
            case (nil, nil): nil
            }
        }
    }

    package func count(_ kind: Entry.Kind) -> Int { entries.count { $0.kind == kind } }

    /// The ids of both lists: the new order, what only the old one has after what stood before it.
    private static func merged(_ old: [String], _ new: [String]) -> [String] {
        let known = Set(new)
        var result = new
        var anchor: String?
        for id in old {
            if !known.contains(id) {
                let index = anchor.flatMap { result.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
                result.insert(id, at: index)
            }
            anchor = id
        }
        return result
    }

    private static func general(_ old: Catalogue, _ new: Catalogue) -> [Change] {
        var changes: [Change] = []
        if old.title != new.title { changes.append(.text(.title, old.title, new.title)) }
        if old.from != new.from {
            changes.append(.value(.from, Text.same(old.from), Text.same(new.from)))
        }
        if old.until != new.until {
            changes.append(.value(.until, Text.open(old.until), Text.open(new.until)))
        }
        changes += lists(
            .category, old.categories.map { ($0.code, $0.title) }, new.categories.map { ($0.code, $0.title) })
        changes += lists(
            .kind, old.evidenceKinds.map { ($0.id, $0.title) }, new.evidenceKinds.map { ($0.id, $0.title) })
        for kind in new.evidenceKinds {
            guard let before = old.evidenceKind(kind.id), before.shows != kind.shows else { continue }
            changes.append(.text(.shows(kind.id), before.shows, kind.shows))
        }
        return changes
    }

    /// What was added to and removed from a list of named things.
    private static func lists(
        _ subject: Change.Subject, _ old: [(id: String, title: Text)], _ new: [(id: String, title: Text)]
    ) -> [Change] {
        let (before, after) = (Set(old.map(\.id)), Set(new.map(\.id)))
        return old.filter { !after.contains($0.id) }.map { .removed(subject, $0.id, $0.title) }
            + new.filter { !before.contains($0.id) }.map { .added(subject, $0.id, $0.title) }
    }
}

extension CatalogueDifference.Side {
    init(_ catalogue: Catalogue) {
        self.init(
            profile: catalogue.profile, scheme: catalogue.scheme.rawValue, title: catalogue.title, from: catalogue.from,
            until: catalogue.until)
    }
}

extension CatalogueDifference.Entry {
    init(_ kind: Kind, _ requirement: Requirement, _ changes: [Change]) {
        self.init(
            kind: kind, requirement: requirement.id, category: requirement.category, title: requirement.title,
            changes: changes)
    }
}

extension Text {
    /// A last day of effect, which may not be there.
    fileprivate static func open(_ day: String) -> Text {
        day.isEmpty ? Text("(未定)", "(open)") : .same(day)
    }
}
