"""WeasyPrint, kept warm: pages come in as HTML, go out as PDF. Started by PrintWorker, which says what is kept.

Request: lengths of identifier and page, seconds of processor, bytes of memory (>IIIQ), then identifier and page.
Answer: 0 or 1 and a length (>BI), then the PDF, or what went wrong. One answer comes unasked: the version, once ready.
Each page is printed by a child with limits of its own, so that no page costs another one anything.
"""
import mimetypes
import os
import resource
import struct
import sys
from urllib.parse import unquote, urlsplit

# The same page is the same PDF: fonts would tell the time otherwise.
os.environ['SOURCE_DATE_EPOCH'] = '0'
folder = os.path.realpath(sys.argv[1])
stream = os.fdopen(os.dup(0), 'r+b', buffering=0)


def take(count):
    parts = []
    while count > 0:
        part = stream.read(count)
        if not part:
            os._exit(0)
        parts.append(part)
        count -= len(part)
    return b''.join(parts)


def answer(status, body):
    rest = memoryview(struct.pack('>BI', status, len(body)) + body)
    while rest:
        rest = rest[stream.write(rest):]


def fetch(url, *_, **__):
    """Pictures and style sheets come from the templates' folder, or not at all."""
    parts = urlsplit(url)
    path = os.path.realpath(unquote(parts.path))
    if parts.scheme != 'file' or not path.startswith(folder + os.sep):
        raise ValueError('only files beside the templates may be used')
    with open(path, 'rb') as file:
        return {'string': file.read(8 << 20), 'mime_type': mimetypes.guess_type(path)[0], 'redirected_url': url}


try:
    import weasyprint

    def pdf(page, identifier):
        html = weasyprint.HTML(string=page.decode(), base_url=f'file://{folder}/', url_fetcher=fetch)
        return html.write_pdf(variant='pdf/a-3b', identifier=identifier)

    # Loads Pango and the fonts, which every child then has.
    pdf(b'<html lang="id"><body style="font-family: Liberation Sans, DejaVu Sans"><b>a</b> <i>a</i> \xe2\x98\x90', b'0')
    answer(0, weasyprint.__version__.encode())
except BaseException as error:
    answer(1, f'{type(error).__name__}: {error}'[:1000].encode())
    os._exit(1)

while True:
    marks, length, seconds, memory = struct.unpack('>IIIQ', take(20))
    identifier, page = take(marks), take(length)
    child = os.fork()
    if child == 0:
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
            result = 0, pdf(page, identifier)
        except BaseException as error:
            result = 1, f'{type(error).__name__}: {error}'[:1000].encode()
        answer(*result)
        os._exit(0)
    page = None
    _, status = os.waitpid(child, 0)
    if status != 0:
        answer(1, f'the page went over its limits ({status})'.encode())
