/// How many months may lie between two inspections of a factory.
package struct InspectionGap: Hashable, Sendable {
    /// More than these are a warning.
    package let late: Int
    /// More than these are for a person.
    package let overdue: Int
}
