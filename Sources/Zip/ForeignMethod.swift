internal import Files

extension ZipReader {
    func readForeign(
        _ entry: ZipEntry, _ delivery: inout EntryDelivery, _ budget: inout ZipBudget, _ consume: Consumer
    ) throws(ZipError) {
        throw ZipError(.unsupportedMethod(entry.method), "todo")
    }
}
