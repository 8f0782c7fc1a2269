import Process

/// The processes and the calendar that are shipped.
enum Shipped {
    static let project = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    static let pipelines = project + "/pipelines"

    static func process(_ scheme: String = "service") throws -> ProcessDefinition {
        try ProcessDefinition(
            file: "\(pipelines)/\(scheme)/process.xml", schema: "\(pipelines)/schemas/process.xsd")
    }

    static func calendar() throws -> WorkCalendar {
        try WorkCalendar(file: "\(pipelines)/calendar.xml", schema: "\(pipelines)/schemas/calendar.xsd")
    }
}
