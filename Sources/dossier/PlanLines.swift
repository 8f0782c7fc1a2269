internal import Findings
internal import Pipeline

/// A plan in a few lines: what is ready with its shard and bytes, and what waits since when.
struct PlanLines {
    let lines: [Text]

    init(_ plan: Plan) {
        let (ready, waiting, unchanged) = (plan.ready.count, plan.waiting.count, plan.unchanged.count)
        lines =
            [
                Text(
                    "就绪 \(ready),等待 \(waiting),未变 \(unchanged)",
                    "ready \(ready), waiting \(waiting), unchanged \(unchanged)")
            ]
            + plan.ready.map { item in
                let line = "\(item.shard)/\(plan.shards)\t\(item.bytes)\t\(item.name)"
                return Text(line, line)
            } + plan.waiting.map(PlanLines.waiting)
    }

    /// Something that waits, with the reason.
    static func waiting(_ item: Plan.Waiting) -> Text {
        let reason =
            switch item.reason {
            case .partFile: Text("还在复制", "still being copied")
            case .noMarker: Text("没有 .complete 标记", "no .complete marker")
            case .settling: Text("静置中", "settling")
            case .hidden: Text("名称以点开头", "its name begins with a dot")
            case .changed: Text("读取时有变动", "changed while it was read")
            }
        return Text(
            "  等待:\(item.name)(\(reason.chinese),自 \(item.since))",
            "  waits: \(item.name) (\(reason.english), since \(item.since))")
    }
}
