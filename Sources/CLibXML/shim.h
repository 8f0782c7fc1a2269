#pragma once
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <libxslt/documents.h>
#include <libxslt/extensions.h>
#include <libxslt/imports.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/variables.h>
#include <libxslt/xslt.h>
#include <libxslt/xsltutils.h>
#include <libexslt/exslt.h>

/* What Swift cannot say: macros, variadic callbacks, and callback types that differ between versions of libxml2.
   Everything else is Swift's work. No state is kept here: a static variable would exist once for every Swift file. */

/* Since libxml2 2.12 an error handler takes a constant error. */
#if LIBXML_VERSION >= 21200
typedef const xmlError *CLibXML_Error;
#else
typedef xmlErrorPtr CLibXML_Error;
#endif

/* xmlFree is a mutable global function pointer: Swift 6 may not read it, C may. */
static inline void CLibXML_free(void *pointer) { xmlFree(pointer); }
static inline char *CLibXML_copy(const char *text) { return (char *)xmlStrdup((const xmlChar *)text); }

/* The tables' types are hidden behind `void *` in a document. */
static inline xmlIDTablePtr CLibXML_identifiers(xmlDocPtr document) { return (xmlIDTablePtr)document->ids; }
static inline xmlRefTablePtr CLibXML_references(xmlDocPtr document) { return (xmlRefTablePtr)document->refs; }

/* Whether a stylesheet wants a text without escapes: libxml2 tells by the address of its name. */
static inline int CLibXML_isUnescaped(xmlNodePtr text) { return text->name == xmlStringTextNoenc; }
static inline void CLibXML_unescape(xmlNodePtr text) { text->name = xmlStringTextNoenc; }

/* ---- Text that the libraries would print ---- */

typedef struct {
    char *text;
    size_t length;
    size_t capacity;
    xmlGenericErrorFunc generic;
    void *genericContext;
    xmlStructuredErrorFunc structured;
    void *structuredContext;
} CLibXML_Capture;

/* Enough for any honest list of mistakes; what a runaway stylesheet says beyond it is dropped. */
#define CLIBXML_CAPTURE_LIMIT ((size_t)1 << 16)

static inline void CLibXML_append(CLibXML_Capture *capture, const char *text, size_t length) {
    size_t room = CLIBXML_CAPTURE_LIMIT - capture->length;
    if (length > room) length = room;
    if (length == 0) return;
    if (capture->length + length > capture->capacity) {
        size_t capacity = (capture->length + length) * 2;
        char *grown = (char *)realloc(capture->text, capacity);
        if (grown == NULL) return;
        capture->text = grown;
        capture->capacity = capacity;
    }
    memcpy(capture->text + capture->length, text, length);
    capture->length += length;
}

/* An xmlGenericErrorFunc that collects. */
static void CLibXML_collect(void *context, const char *format, ...) {
    char line[2048];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    if (length < 0 || context == NULL) return;
    CLibXML_append((CLibXML_Capture *)context, line,
                   (size_t)length < sizeof line ? (size_t)length : sizeof line - 1);
}

/* libxslt's own handler is one for the whole process; libxml2's is one for each thread. So libxslt's is set once,
   to this, which passes on to the thread's. */
static void CLibXML_passOn(void *context, const char *format, ...) {
    char line[2048];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    (void)context;
    if (length < 0) return;
    xmlGenericError(xmlGenericErrorContext, "%s", line);
}

static inline void CLibXML_passOnMessages(void) { xsltSetGenericErrorFunc(NULL, CLibXML_passOn); }

/* Both handlers belong to the calling thread: begin, one synchronous call, end. */
static inline void CLibXML_beginCapture(CLibXML_Capture *capture) {
    capture->generic = xmlGenericError;
    capture->genericContext = xmlGenericErrorContext;
    capture->structured = xmlStructuredError;
    capture->structuredContext = xmlStructuredErrorContext;
    xmlSetGenericErrorFunc(capture, CLibXML_collect);
    xmlSetStructuredErrorFunc(NULL, NULL);
}

static inline void CLibXML_endCapture(CLibXML_Capture *capture) {
    xmlSetGenericErrorFunc(capture->genericContext, capture->generic);
    xmlSetStructuredErrorFunc(capture->structuredContext, capture->structured);
    free(capture->text);
    capture->text = NULL;
}

/* ---- Parsing ---- */

enum {
    CLIBXML_READ = 0,
    CLIBXML_MALFORMED,
    CLIBXML_DOCTYPE,
    CLIBXML_TOO_DEEP,
    CLIBXML_TOO_MANY_ELEMENTS,
    CLIBXML_TOO_MANY_ATTRIBUTES,
    CLIBXML_TOO_MANY_NAMESPACES
};

typedef struct {
    const unsigned char *bytes;
    size_t count;
    unsigned long maximumElements;
    int maximumDepth;
    int maximumNamespaces;
    /* The elements whose child elements are kept as text; NULL if there are none. */
    const char *holder;
    const char *holderNamespace;
    /* Whether the document is only to be checked: of its tree there is the root, and nothing in it. */
    int isOnlyChecked;
    /* How deep the parser is in an element that is kept as text, that one counted, and the offset of its `<`. */
    int insideFragment;
    size_t fragment;
    unsigned long elements;
    int outcome;
    int code;
    size_t offset;
    char *message;
} CLibXML_Parse;

/* Where the parser stands, as an offset into the caller's bytes. */
static inline size_t CLibXML_offset(xmlParserCtxtPtr parser, const CLibXML_Parse *parse) {
    if (parser->input == NULL) return parse->count;
    size_t offset = parser->input->consumed + (size_t)(parser->input->cur - parser->input->base);
    return offset < parse->count ? offset : parse->count;
}

static inline void CLibXML_stop(xmlParserCtxtPtr parser, CLibXML_Parse *parse, int outcome, size_t offset) {
    if (parse->outcome != CLIBXML_READ) return;
    parse->outcome = outcome;
    parse->offset = offset;
    xmlStopParser(parser);
}

#include "fragments.h"

/* The parser stands just before `>` or `/>`, and no attribute value can hold a raw `<`: the nearest one backwards
   opens the tag. Its offset plus one goes into the node, so that nil still means "made, not parsed". */
static void CLibXML_startElement(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                                 int namespaceCount, const xmlChar **namespaces, int attributeCount,
                                 int defaultedCount, const xmlChar **attributes) {
    xmlParserCtxtPtr parser = (xmlParserCtxtPtr)context;
    CLibXML_Parse *parse = (CLibXML_Parse *)parser->_private;
    if (parse->outcome != CLIBXML_READ) return;
    int depth = parser->nodeNr + (parse->insideFragment > 1 ? parse->insideFragment - 1 : 0);
    parse->elements += 1;
    int outcome = parse->elements > parse->maximumElements         ? CLIBXML_TOO_MANY_ELEMENTS
                  : depth >= parse->maximumDepth                   ? CLIBXML_TOO_DEEP
                  : parser->nsNr / 2 > parse->maximumNamespaces ? CLIBXML_TOO_MANY_NAMESPACES
                                                                   : CLIBXML_READ;
    if (outcome == CLIBXML_READ && parse->insideFragment > 0) {
        parse->insideFragment += 1;
        return;
    }
    size_t offset = CLibXML_offset(parser, parse);
    if (offset == parse->count && offset > 0) offset -= 1;
    while (offset > 0 && parse->bytes[offset] != '<') offset -= 1;
    if (outcome != CLIBXML_READ) {
        CLibXML_stop(parser, parse, outcome, offset);
    } else {
        if (parse->isOnlyChecked || CLibXML_holdsFragments(parse, parser->node)) {
            parse->insideFragment = 1;
            parse->fragment = offset;
            attributeCount = defaultedCount = 0;
        }
        xmlSAX2StartElementNs(context, name, prefix, uri, namespaceCount, namespaces, attributeCount,
                              defaultedCount, attributes);
        if (parser->node != NULL) parser->node->_private = (void *)(offset + 1);
    }
}

static void CLibXML_internalSubset(void *context, const xmlChar *name, const xmlChar *external,
                                   const xmlChar *system) {
    xmlParserCtxtPtr parser = (xmlParserCtxtPtr)context;
    CLibXML_Parse *parse = (CLibXML_Parse *)parser->_private;
    (void)name, (void)external, (void)system;
    size_t offset = CLibXML_offset(parser, parse);
    while (offset > 0 && (offset + 9 > parse->count || memcmp(parse->bytes + offset, "<!DOCTYPE", 9) != 0)) offset -= 1;
    CLibXML_stop(parser, parse, CLIBXML_DOCTYPE, offset);
}

/* The first mistake that makes the document unusable; those that follow from it only confuse. */
static void CLibXML_parseError(void *context, CLibXML_Error error) {
    xmlParserCtxtPtr parser = (xmlParserCtxtPtr)context;
    CLibXML_Parse *parse = (CLibXML_Parse *)parser->_private;
    if (error->level < XML_ERR_ERROR || parse->outcome != CLIBXML_READ) return;
    if (error->domain != XML_FROM_PARSER && error->domain != XML_FROM_NAMESPACE && error->domain != XML_FROM_IO) return;
    parse->outcome = CLIBXML_MALFORMED;
    parse->code = error->code;
    parse->offset = CLibXML_offset(parser, parse);
    parse->message = error->message == NULL ? NULL : strdup(error->message);
}

/* Returns NULL and says why in `parse`, whose message the caller frees. */
static inline xmlDocPtr CLibXML_parse(CLibXML_Parse *parse, int options) {
    xmlParserCtxtPtr parser = xmlNewParserCtxt();
    if (parser == NULL) {
        parse->outcome = CLIBXML_MALFORMED;
        return NULL;
    }
    parser->_private = parse;
    parser->sax->startElementNs = CLibXML_startElement;
    parser->sax->internalSubset = CLibXML_internalSubset;
    parser->sax->serror = (xmlStructuredErrorFunc)CLibXML_parseError;
    if (parse->holder != NULL || parse->isOnlyChecked) CLibXML_keepFragments(parser);
    xmlDocPtr document = xmlCtxtReadMemory(parser, (const char *)parse->bytes, (int)parse->count, NULL, NULL, options);
    if (parse->outcome == CLIBXML_READ && (document == NULL || !parser->wellFormed || !parser->nsWellFormed)) {
        parse->outcome = CLIBXML_MALFORMED;
        parse->offset = parse->count;
    }
    if (parse->outcome != CLIBXML_READ) {
        xmlDocPtr built = document != NULL ? document : parser->myDoc;
        if (built != NULL) xmlFreeDoc(built);
        parser->myDoc = NULL;
        document = NULL;
    }
    xmlFreeParserCtxt(parser);
    return document;
}

/* The offset just after the next `mark`, or `count`. (memmem is a GNU extension that a module cannot count on.) */
static inline size_t CLibXML_after(const char *mark, const unsigned char *bytes, size_t count, size_t at) {
    size_t length = strlen(mark);
    while (at + length <= count) {
        const unsigned char *found = (const unsigned char *)memchr(bytes + at, mark[0], count - at - length + 1);
        if (found == NULL) return count;
        at = (size_t)(found - bytes);
        if (memcmp(found, mark, length) == 0) return at + length;
        at += 1;
    }
    return count;
}

/* The offset of the first tag with more attributes than `maximum`, or `count`.
   libxml2 compares each attribute with each before it tells anyone, so a tag of a million attributes costs hours:
   it must be found first. Up to a document's first mistake this sees the same tags as the parser. */
static inline size_t CLibXML_crowdedTag(const unsigned char *bytes, size_t count, size_t maximum) {
    size_t at = 0;
    while (at < count) {
        const unsigned char *open = (const unsigned char *)memchr(bytes + at, '<', count - at);
        if (open == NULL) return count;
        size_t tag = (size_t)(open - bytes);
        const char *close = NULL;
        if (count - tag >= 4 && memcmp(open, "<!--", 4) == 0) {
            close = "-->";
            at = tag + 4;
        } else if (count - tag >= 9 && memcmp(open, "<![CDATA[", 9) == 0) {
            close = "]]>";
            at = tag + 9;
        } else if (count - tag >= 2 && open[1] == '?') {
            close = "?>";
            at = tag + 2;
        } else if (count - tag >= 2 && open[1] == '!') {
            return count; /* a document type: the parser refuses it before anything else */
        }
        if (close != NULL) {
            at = CLibXML_after(close, bytes, count, at);
            continue;
        }
        size_t attributes = 0;
        for (at = tag + 1; at < count && bytes[at] != '>'; at += 1) {
            if (bytes[at] != '"' && bytes[at] != '\'') continue;
            attributes += 1;
            if (attributes > maximum) return tag;
            const void *end = memchr(bytes + at + 1, bytes[at], count - at - 1);
            if (end == NULL) return count;
            at = (size_t)((const unsigned char *)end - bytes);
        }
    }
    return count;
}

/* ---- XPath ---- */

/* What an XPath context's `userData` points to. */
typedef struct {
    void *owner;
    int code;
    int offset;
} CLibXML_XPathReport;

/* The first mistake; libxml2 2.9 gives no message, only a code and the offset in the expression. */
static void CLibXML_xpathError(void *context, CLibXML_Error error) {
    CLibXML_XPathReport *report = (CLibXML_XPathReport *)context;
    if (report->code != 0) return;
    report->code = error->code;
    report->offset = error->int1;
}

static inline void CLibXML_report(xmlXPathContextPtr context, CLibXML_XPathReport *report) {
    context->userData = report;
    context->error = (xmlStructuredErrorFunc)CLibXML_xpathError;
}

/* ---- Schemas ---- */

/* What a structured error says, in one form for all versions. */
typedef struct {
    int code;
    int level;
    int line;
    const char *file;
    const char *message;
    xmlNodePtr node;
} CLibXML_Problem;

typedef struct {
    void *owner;
    void (*take)(void *owner, const CLibXML_Problem *problem);
} CLibXML_Sink;

static void CLibXML_passProblem(void *context, CLibXML_Error error) {
    CLibXML_Sink *sink = (CLibXML_Sink *)context;
    CLibXML_Problem problem = {error->code, error->level, error->line,
                               error->file, error->message, (xmlNodePtr)error->node};
    sink->take(sink->owner, &problem);
}

static inline void CLibXML_reportSchema(xmlSchemaParserCtxtPtr context, CLibXML_Sink *sink) {
    xmlSchemaSetParserStructuredErrors(context, (xmlStructuredErrorFunc)CLibXML_passProblem, sink);
}

static inline void CLibXML_reportValidity(xmlSchemaValidCtxtPtr context, CLibXML_Sink *sink) {
    xmlSchemaSetValidStructuredErrors(context, (xmlStructuredErrorFunc)CLibXML_passProblem, sink);
}

/* The length of a character of UTF-8 by its first byte; text in a tree is valid. */
static inline size_t CLibXML_characterLength(const unsigned char *at) {
    return *at < 0x80 ? 1 : *at < 0xE0 ? 2 : *at < 0xF0 ? 3 : 4;
}

/* XPath's translate() (XPath 1.0, 4.2). libxml2's compares each character of the text with each of `from`; this one
   looks only at those whose first byte begins one of them and whose last byte ends one, and copies what lies between in
   one piece. */
static inline xmlChar *CLibXML_translate(const xmlChar *text, const xmlChar *from, const xmlChar *to) {
    unsigned char wanted[256] = {0};
    for (const unsigned char *at = from; *at != 0; at += CLibXML_characterLength(at)) {
        wanted[at[0]] |= 1;
        wanted[at[CLibXML_characterLength(at) - 1]] |= 2;
    }
    const unsigned char *end = to + strlen((const char *)to);
    size_t space = strlen((const char *)text), used = 0;
    const unsigned char *stop = text + space;
    xmlChar *result = (xmlChar *)xmlMalloc(space + 1);
    if (result == NULL) return NULL;
    const unsigned char *copied = text, *at = text;
    for (;;) {
        size_t size = at == stop ? 0 : CLibXML_characterLength(at);
        const unsigned char *match = NULL, *other = to;
        if (size > 0) {
            if ((wanted[at[0]] & 1) == 0 || (wanted[at[size - 1]] & 2) == 0) {
                at += size;
                continue;
            }
            for (const unsigned char *each = from; *each != 0; each += CLibXML_characterLength(each)) {
                if (CLibXML_characterLength(each) == size && memcmp(each, at, size) == 0) {
                    match = each;
                    break;
                }
                if (other < end) other += CLibXML_characterLength(other);
            }
            if (match == NULL) {
                at += size;
                continue;
            }
        }
        size_t piece = (size_t)(at - copied), put = size > 0 && other < end ? CLibXML_characterLength(other) : 0;
        if (used + piece + put + (size_t)(stop - at) > space) {
            space = 2 * (used + piece + put + (size_t)(stop - at));
            xmlChar *larger = (xmlChar *)xmlRealloc(result, space + 1);
            if (larger == NULL) {
                xmlFree(result);
                return NULL;
            }
            result = larger;
        }
        memcpy(result + used, copied, piece);
        used += piece;
        if (size == 0) break;
        memcpy(result + used, other, put);
        used += put;
        at += size;
        copied = at;
    }
    result[used] = 0;
    return result;
}
