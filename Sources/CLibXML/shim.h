#pragma once
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <libxml/xmlschemas.h>
#include <libxslt/xslt.h>
#include <libxslt/transform.h>
#include <libxslt/security.h>
#include <libexslt/exslt.h>

/* xmlFree is a mutable global function pointer: Swift 6 may not read it, C may. */
static inline void CLibXML_free(void *pointer) { xmlFree(pointer); }
