"""One Python tool in a process of its own: `worker.py TOOL`. The protocol is worker.mjs's."""

import json
import logging
import os
import sys
import time
import warnings
from importlib.metadata import version

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)


def trafilatura(**options):
    from trafilatura import extract

    return version("trafilatura"), lambda html, url: extract(html, url=url, **options)


def justext():
    from justext import get_stoplist, justext as classify

    # The corpus is English but for four pages
    english = get_stoplist("English")
    return version("jusText"), lambda html, url: "\n".join(
        paragraph.text for paragraph in classify(html, english) if not paragraph.is_boilerplate
    )


def newspaper4k():
    from newspaper import Article, Config

    config = Config()
    config.fetch_images = False

    def run(html, url):
        article = Article(url, config=config)
        article.download(input_html=html)
        article.parse()
        return article.text

    return version("newspaper4k"), run


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text

    return version("Resiliparse"), lambda html, url: extract_plain_text(html, main_content=True, alt_texts=False)


replies = os.fdopen(3, "w", encoding="utf-8", errors="replace")


def reply(message):
    replies.write(json.dumps(message) + "\n")
    replies.flush()


tool_version, run = {
    "trafilatura": trafilatura,
    "trafilatura-no-comments": lambda: trafilatura(include_comments=False),
    "justext": justext,
    "newspaper4k": newspaper4k,
    "resiliparse": resiliparse,
}[sys.argv[1]]()
loaded = []


def answer(request):
    if request["op"] == "load":
        loaded.append((request["source"], request["url"]))
        return {}
    if request["op"] == "page":
        start = time.process_time()
        text = run(request["source"], request["url"]) or ""
        return {"ms": (time.process_time() - start) * 1000, "text": text}
    over_all(request["times"])  # not measured, as with the others
    start = time.process_time()
    size = over_all(request["times"])
    return {"ms": (time.process_time() - start) * 1000 / request["times"], "bytes": size}


def over_all(times):
    size = 0
    for _ in range(times):
        for source, url in loaded:
            try:
                size += len(run(source, url) or "")
            except Exception:
                pass  # A page that a tool cannot read costs what it cost until then
    return size


reply({"version": tool_version})
for line in sys.stdin:
    try:
        reply(answer(json.loads(line)))
    except Exception as error:
        reply({"error": f"{type(error).__name__}: {error}"})
