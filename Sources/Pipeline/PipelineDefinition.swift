package import Catalogue
package import Submissions
internal import Zip

/// What `nightly.xml` says: names, limits and choices that operations staff may change.
package struct PipelineDefinition: Sendable {
    /// How received submissions are kept.
    package enum Retention: String, CaseIterable, Sendable {
        /// A copy under `received/`, byte for byte.
        case copy
        /// Nothing: the inbox is the archive.
        case none
    }

    /// In which shape a bundle is published.
    package enum Layout: String, CaseIterable, Sendable {
        case zip, folder
    }

    /// In which formats papers are made each night.
    package enum PaperFormats: String, CaseIterable, Sendable {
        case html
        /// PDF beside each page.
        case pdf
    }

    /// How the edition is chosen that a case is judged by.
    package enum ProfileChoice: Hashable, Sendable {
        case named(String)
        case byDate

        /// An edition's id, or `by-date` for the one in force on the day of first receipt.
        package init(_ name: String) {
            self = name == "by-date" ? .byDate : .named(name)
        }

        /// As pipelines and options write it.
        package var name: String {
            switch self {
            case .named(let id): id
            case .byDate: "by-date"
            }
        }
    }

    /// A scheme, and how its edition is chosen.
    package struct CatalogueChoice: Hashable, Sendable {
        package var scheme: Scheme
        package var profile: ProfileChoice

        package init(scheme: Scheme, profile: ProfileChoice) {
            self.scheme = scheme
            self.profile = profile
        }
    }

    package var name: String
    /// The schemes that the night serves, in order; never empty.
    package var catalogues: [CatalogueChoice]
    package var retention: Retention
    package var layout: Layout
    package var papers: PaperFormats
    /// How long a submission without a marker must have been quiet, in seconds.
    package var settlingSeconds: Int
    /// Minutes east of UTC of the body's calendar day.
    package var utcOffsetMinutes: Int
    /// The name that stands in bags as Source-Organization.
    package var organisation: String
    package var limits: ReceivingLimits
    /// Operations that one XPath evaluation may take.
    package var operationLimit: Int
    /// The clamd socket; nil if submissions are not scanned.
    package var scannerSocket: String?
    /// The file of public keys, one a line, one of which must have signed a roster; nil where no staff document counts.
    package var administrators: String?
    /// What signatures on staff documents must have been made for (`ssh-keygen -Y sign -n …`).
    package var signatureNamespace: String
    /// The mail definition, relative to `folder`; nil if no message is made.
    package var mailFile: String?
    /// The file that the definition was read from; nil for one that was made in another way.
    package var file: String?
    /// The folder that the definition, catalogues, schemas and views lie in.
    package var folder: String

    package init(folder: String) {
        name = "nightly"
        catalogues = [CatalogueChoice(scheme: .service, profile: .named("P2018"))]
        retention = .copy
        layout = .zip
        papers = .html
        settlingSeconds = 900
        utcOffsetMinutes = 480
        organisation = ""
        limits = ReceivingLimits()
        operationLimit = 10_000_000
        signatureNamespace = "staff-document@dossier"
        self.folder = folder
    }

    /// How the edition of a scheme is chosen; nil if the night does not serve it.
    package func choice(of scheme: Scheme) -> CatalogueChoice? {
        catalogues.first { $0.scheme == scheme }
    }
}
