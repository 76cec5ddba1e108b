package org.huoye.markdown;

import java.nio.file.Path;
import java.util.Optional;
import org.huoye.book.Book;
import org.huoye.book.LinkJudge;
import org.huoye.book.LinkTarget;
import org.huoye.book.PercentCode;
import org.huoye.markdown.RenderedChapter.PictureRef;
import org.huoye.markdown.RenderedChapter.Problem.Kind;
import org.huoye.platform.Messages;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Writes links as URIs that the host knows, pictures as places that the host fills, and marks what leads nowhere. */
final class PageLinks {

    private static final Messages TEXT = Messages.beside(PageLinks.class);

    private final LinkJudge judge;
    private final Anchors anchors;
    private final boolean whole;
    private final Findings findings;

    /** @param whole false if more text comes behind the page, in which every anchor may be */
    PageLinks(LinkJudge judge, Anchors anchors, boolean whole, Findings findings) {
        this.judge = judge;
        this.anchors = anchors;
        this.whole = whole;
        this.findings = findings;
    }

    void rewrite(Document page) {
        for (Element element : page.select("a[href], img")) {
            if (element.normalName().equals("a")) {
                link(element);
            } else {
                picture(element);
            }
        }
    }

    private void link(Element link) {
        String href = link.attr("href");
        switch (judge.resolve(href)) {
            case LinkTarget.Anchor(String anchor) -> {
                Optional<String> id = whole
                        ? anchors.find(anchor)
                        : anchors.find(anchor).or(() -> Optional.of(Anchors.slug(anchor)));
                if (id.isPresent()) {
                    follow(link, new LinkTarget.Anchor(id.get()));
                } else {
                    dead(link, "dead-link", TEXT.get("page.anchor_missing", anchor));
                    findings.problem(Kind.BROKEN_LINK, href);
                }
            }
            case LinkTarget.Picture(Path file) ->
                link.attr("href", "huoye:picture/" + findings.picture(new PictureRef(href, link.text().strip(), file)));
            case LinkTarget.Outside outside -> follow(link.addClass("outside-link"), outside);
            case LinkTarget.Inside inside -> follow(link, inside);
            case LinkTarget.Demo demo -> follow(link.addClass("demo-link"), demo);
            case LinkTarget.Missing(String wanted) -> {
                dead(link, "dead-link", TEXT.get("page.link_missing", wanted));
                findings.problem(Kind.BROKEN_LINK, href);
            }
            case LinkTarget.Refused(String why) -> {
                dead(link, "refused-link", TEXT.get("page.link_refused", why));
                findings.problem(Kind.REFUSED_LINK, href);
            }
        }
    }

    private static void follow(Element link, LinkTarget target) {
        Book.uri(target).ifPresentOrElse(uri -> link.attr("href", uri), () -> link.removeAttr("href"));
    }

    private static void dead(Element link, String style, String why) {
        link.removeAttr("href").addClass(style).attr("title", shortened(why));
    }

    private void picture(Element picture) {
        String source = picture.attr("src");
        picture.removeAttr("src");
        switch (judge.resolvePicture(source)) {
            case LinkTarget.Picture(Path file) ->
                picture.attr("data-picture",
                        findings.picture(new PictureRef(source, picture.attr("alt").strip(), file)));
            case LinkTarget.Missing(String wanted) -> {
                placeholder(picture, source, TEXT.get("page.picture_missing", wanted));
                findings.problem(Kind.MISSING_PICTURE, source);
            }
            case LinkTarget.Refused(String why) -> {
                placeholder(picture, source, TEXT.get("page.picture_refused", why));
                findings.problem(Kind.REFUSED_PICTURE, source);
            }
            case LinkTarget.Anchor _,LinkTarget.Inside _,LinkTarget.Outside _,LinkTarget.Demo _ ->
                throw new IllegalStateException("a picture's source was judged as a link");
        }
    }

    /** A calm box with the words that stand for the picture: its alternative text, else its file's name. */
    private static void placeholder(Element picture, String source, String why) {
        String words = picture.attr("alt").strip();
        if (words.isEmpty()) {
            words = fileName(source);
        }
        String label = words.isEmpty()
                ? TEXT.get("page.picture_unnamed")
                : TEXT.get("page.picture_label", words);
        Element box = new Element("span").addClass("missing-picture").attr("role", "img").attr("aria-label", label)
                .attr("title", shortened(why)).text(label);
        if (picture.hasAttr("id")) {
            box.attr("id", picture.id());
        }
        picture.replaceWith(box);
    }

    private static String fileName(String source) {
        String path = source.startsWith("data:") ? "" : source.replaceFirst("[?#].*", "");
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return shortened(PercentCode.decode(name));
    }

    private static String shortened(String text) {
        return text.length() > Budgets.ATTRIBUTE_CHARACTERS ? text.substring(0, Budgets.ATTRIBUTE_CHARACTERS) : text;
    }
}
