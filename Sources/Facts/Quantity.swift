/// A figure of performance as it was written, in integers of a base unit: nothing is rounded and nothing assumed.
///
/// Read strictly: full-width characters, 万 and 亿, thousands separators, comparison signs and words are understood; a
/// unit that is not known, or belongs to something else, is refused and never replaced by a default. One direction is
/// never made into two.
package struct Quantity: Hashable, Sendable {
    /// What is measured; each dimension has one base unit.
    package enum Dimension: String, CaseIterable, Sendable {
        /// bit/s.
        case bitRate = "bit-rate"
        /// packet/s.
        case packetRate = "packet-rate"
        /// bytes/s.
        case byteRate = "byte-rate"
        /// Bytes; KB, MB … are powers of ten, KiB, MiB … of two.
        case bytes
        /// Picoseconds, so that 80.5 ns is a whole number.
        case time
        /// Pieces: routes, connections, CPUs, levels.
        case count
        /// Pieces a second.
        case perSecond = "per-second"
        /// Transactions a second of the TPC-E benchmark.
        case tpsE = "tpse"
    }

    /// How the figure is bounded; a bare figure is taken as it stands.
    package enum Bound: String, CaseIterable, Sendable {
        case exactly
        case atLeast = "at-least"
        case above
        case atMost = "at-most"
        case below
    }

    /// Whether a throughput counts one direction or both.
    package enum Direction: String, CaseIterable, Sendable {
        case oneWay = "one-way"
        case bothWays = "both-ways"
    }

    /// Why a text is no figure.
    package enum Fault: String, Error, CaseIterable, Sendable {
        case empty
        /// No number, or more than one.
        case number
        /// There is no unit where the dimension has several.
        case unitMissing = "unit-missing"
        /// A unit that is not known.
        case unitUnknown = "unit-unknown"
        /// A known unit of another dimension, as Gbps for packets.
        case unitOther = "unit-other"
        /// Finer than the base unit.
        case fraction
        /// Larger than can be held exactly.
        case range
    }

    package let dimension: Dimension
    /// In the base unit of the dimension; never negative.
    package let value: Int
    package let bound: Bound
    /// As the text itself says it; nil if it does not.
    package let direction: Direction?

    package init(_ dimension: Dimension, _ value: Int, bound: Bound = .exactly, direction: Direction? = nil) {
        self.dimension = dimension
        self.value = value
        self.bound = bound
        self.direction = direction
    }
}
