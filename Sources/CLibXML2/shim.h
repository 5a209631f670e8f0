#include <libxml/xmlversion.h>

// Where libxml2 is built with ICU its headers bring the system's ICU along, whose types clash with the ones Foundation
// is built with. Only pointers at the very end of structures that libxml2 itself allocates depend on it.
#undef LIBXML_ICU_ENABLED

#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlIO.h>
