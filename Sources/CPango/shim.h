#pragma once
#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <string.h>

/* What is a macro or a cast in C, and what takes types that Swift sees differently from release to release. */

static inline void CPango_unref(void *object) { g_object_unref(object); }

/* A context whose fonts are those of `config` alone, in points, without hinting: what it measures depends on the
   fonts and on nothing else of the machine. Null if there is no memory. */
static inline PangoContext *CPango_newContext(FcConfig *config) {
    PangoFontMap *map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    if (!map) return NULL;
    pango_fc_font_map_set_config((PangoFcFontMap *)map, config);
    pango_cairo_font_map_set_resolution((PangoCairoFontMap *)map, 72);
    PangoContext *context = pango_font_map_create_context(map);
    g_object_unref(map);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context, 72);
    pango_context_set_round_glyph_positions(context, FALSE);
    return context;
}

/* True if the configuration has a font of this family. */
static inline int CPango_hasFamily(FcConfig *config, const char *family) {
    FcFontSet *fonts = FcConfigGetFonts(config, FcSetSystem);
    for (int i = 0; fonts && i < fonts->nfont; i++) {
        FcChar8 *name;
        for (int n = 0; FcPatternGetString(fonts->fonts[i], FC_FAMILY, n, &name) == FcResultMatch; n++)
            if (strcmp((const char *)name, family) == 0) return 1;
    }
    return 0;
}

/* Makes a range of bytes of the text bold. */
static inline void CPango_addBold(PangoAttrList *list, unsigned start, unsigned end) {
    PangoAttribute *attribute = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
    attribute->start_index = start;
    attribute->end_index = end;
    pango_attr_list_insert(list, attribute);
}

/* Western text in a Chinese font: quotation marks and the like as wide as they are, not as wide as a character. */
static inline void CPango_addProportional(PangoAttrList *list) {
    pango_attr_list_insert(list, pango_attr_font_features_new("palt, pwid"));
}

/* A code that is broken in a narrow column gets no hyphen, which would be read as a part of it. */
static inline void CPango_addNoHyphens(PangoAttrList *list) {
    pango_attr_list_insert(list, pango_attr_insert_hyphens_new(FALSE));
}

/* Names the language of the whole text, by which the forms of Chinese characters are chosen. */
static inline void CPango_addLanguage(PangoAttrList *list, const char *language) {
    pango_attr_list_insert(list, pango_attr_language_new(pango_language_from_string(language)));
}
