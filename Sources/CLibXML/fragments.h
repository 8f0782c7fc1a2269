/* ---- Elements that are kept as text ----

   An element that is a fragment of some other document needs no tree where it stands: the parser reads and checks all of
   it as it does the rest, but makes one node of it, with its text inside. Included by shim.h. */

static inline int CLibXML_holdsFragments(const CLibXML_Parse *parse, const xmlNode *element) {
    return parse->holder != NULL && element != NULL && element->type == XML_ELEMENT_NODE &&
           xmlStrEqual(element->name, (const xmlChar *)parse->holder) && element->ns != NULL &&
           xmlStrEqual(element->ns->href, (const xmlChar *)parse->holderNamespace);
}

/* Declares what ancestors of the fragment declare, the nearest first, each prefix once. Values are written as libxml2
   keeps them: what was escaped in the document still is, and a quotation mark is in no URI that the parser takes. */
static inline void CLibXML_declareInherited(xmlBufferPtr text, xmlNodePtr fragment) {
    for (xmlNodePtr each = fragment->parent; each != NULL && each->type == XML_ELEMENT_NODE; each = each->parent) {
        for (xmlNsPtr found = each->nsDef; found != NULL; found = found->next) {
            int isHidden = 0;
            for (xmlNodePtr inner = fragment; inner != each && !isHidden; inner = inner->parent)
                for (xmlNsPtr other = inner->nsDef; other != NULL && !isHidden; other = other->next)
                    isHidden = xmlStrEqual(found->prefix, other->prefix);
            if (isHidden) continue;
            xmlBufferCCat(text, found->prefix == NULL ? " xmlns" : " xmlns:");
            if (found->prefix != NULL) xmlBufferCat(text, found->prefix);
            xmlBufferCCat(text, "=\"");
            xmlBufferCat(text, found->href);
            xmlBufferCCat(text, "\"");
        }
    }
}

/* Puts into the node that the parser is about to end the text of its element, as a document of its own. */
static inline void CLibXML_keepFragment(xmlParserCtxtPtr parser, CLibXML_Parse *parse) {
    const unsigned char *tag = parse->bytes + parse->fragment;
    size_t length = CLibXML_offset(parser, parse) - parse->fragment;
    size_t name = strcspn((const char *)tag, " \t\r\n/>");
    xmlBufferPtr text = xmlBufferCreateSize(length + 1024);
    xmlNodePtr node = NULL;
    if (text != NULL) {
        xmlBufferCCat(text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xmlBufferAdd(text, tag, (int)name);
        CLibXML_declareInherited(text, parser->node);
        xmlBufferAdd(text, tag + name, (int)(length - name));
        xmlBufferCCat(text, "\n");
        node = xmlNewDocTextLen(parser->myDoc, xmlBufferContent(text), xmlBufferLength(text));
        xmlBufferFree(text);
    }
    if (node == NULL || xmlAddChild(parser->node, node) == NULL)
        CLibXML_stop(parser, parse, CLIBXML_TOO_MANY_ELEMENTS, parse->fragment);
}

static inline CLibXML_Parse *CLibXML_parseOf(void *context) {
    return (CLibXML_Parse *)((xmlParserCtxtPtr)context)->_private;
}

static void CLibXML_endElement(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
    CLibXML_Parse *parse = CLibXML_parseOf(context);
    if (parse->insideFragment > 0) {
        parse->insideFragment -= 1;
        if (parse->insideFragment > 0) return;
        if (!parse->isOnlyChecked) CLibXML_keepFragment((xmlParserCtxtPtr)context, parse);
    }
    xmlSAX2EndElementNs(context, name, prefix, uri);
}

/* White space between elements, in one where no text stands: indentation. That of the elements around the fragments is
   left out; other vocabularies in the same document may mean theirs. */
static void CLibXML_indentation(void *context, const xmlChar *text, int length) {
    CLibXML_Parse *parse = CLibXML_parseOf(context);
    xmlNodePtr element = ((xmlParserCtxtPtr)context)->node;
    if (parse->insideFragment > 0) return;
    if (element->ns != NULL && xmlStrEqual(element->ns->href, (const xmlChar *)parse->holderNamespace)) return;
    xmlSAX2Characters(context, text, length);
}

static void CLibXML_characters(void *context, const xmlChar *text, int length) {
    if (CLibXML_parseOf(context)->insideFragment == 0) xmlSAX2Characters(context, text, length);
}

static void CLibXML_comment(void *context, const xmlChar *text) {
    if (CLibXML_parseOf(context)->insideFragment == 0) xmlSAX2Comment(context, text);
}

static void CLibXML_instruction(void *context, const xmlChar *target, const xmlChar *data) {
    if (CLibXML_parseOf(context)->insideFragment == 0) xmlSAX2ProcessingInstruction(context, target, data);
}

static void CLibXML_reference(void *context, const xmlChar *name) {
    if (CLibXML_parseOf(context)->insideFragment == 0) xmlSAX2Reference(context, name);
}

/* CDATA sections arrive as characters: the parser is told to make no difference. */
static inline void CLibXML_keepFragments(xmlParserCtxtPtr parser) {
    parser->sax->endElementNs = CLibXML_endElement;
    parser->sax->characters = CLibXML_characters;
    parser->sax->ignorableWhitespace = CLibXML_indentation;
    parser->sax->comment = CLibXML_comment;
    parser->sax->processingInstruction = CLibXML_instruction;
    parser->sax->reference = CLibXML_reference;
}
