package org.huoye.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The page that a tour leaves behind: what was drawn and run, what failed. Opens in any browser, loads nothing. */
final class TourPage {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="UTF-8">
            <title>%1$s</title>
            <style>
            body { max-width: 60em; margin: 2em auto; padding: 0 1em; font-family: sans-serif; line-height: 1.6;
                   color: #1F2328; background: #FBFAF7; }
            section { border-top: 1px solid #E2DED6; padding: 0.5em 0; }
            h2 { font-size: 1.1em; }
            .bad h2 { color: #B8402A; }
            small { color: #5B6067; font-weight: normal; }
            img { max-width: 100%%; border: 1px solid #E2DED6; }
            pre { overflow-x: auto; }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            """;

    private TourPage() {
    }

    /**
     * A part of the tour.
     *
     * @param title a chapter, or a demo and its sample
     * @param done whether it went well
     * @param text the result, or why there is none
     * @param picture file name of a picture beside the page
     * @param seconds how long it took
     */
    record Stop(String title, boolean done, String text, Optional<Path> picture, String seconds) {
    }

    static String html(String book, List<Stop> stops) {
        StringBuilder page = new StringBuilder(String.format(HEAD, escaped(CliMessages.get("tour.title", book))));
        for (Stop stop : stops) {
            page.append(stop.done ? "<section>\n" : "<section class=\"bad\">\n");
            page.append("<h2>").append(escaped(stop.title)).append(" <small>")
                    .append(escaped(CliMessages.get(stop.done ? "tour.ok" : "tour.bad"))).append(' ')
                    .append(escaped(CliMessages.get("tour.seconds", stop.seconds))).append("</small></h2>\n");
            if (!stop.text.isEmpty()) {
                page.append("<pre>").append(escaped(stop.text)).append("</pre>\n");
            }
            stop.picture.ifPresent(file -> page.append("<a href=\"").append(file).append("\"><img src=\"").append(file)
                    .append("\" alt=\"").append(escaped(stop.title)).append("\" loading=\"lazy\"></a>\n"));
            page.append("</section>\n");
        }
        return page.append("</body>\n</html>\n").toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
