// The library that writes workbooks: https://libxlsxwriter.github.io/
#include <xlsxwriter.h>
