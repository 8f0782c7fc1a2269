internal import Bag
package import Findings
internal import Submissions

extension FindingKind {
    /// Every kind of finding that the program itself can make; those of the rules stand in catalogues.
    package static let all: [FindingKind] =
        receiving + formSearch + schemaKinds + identifyKinds + assessKinds + screenKinds + mergeKinds + treeKinds
        + deskKinds + acrossKinds + linkKinds + productKinds + BagProblem.kinds + [.supplementUncited]
}
