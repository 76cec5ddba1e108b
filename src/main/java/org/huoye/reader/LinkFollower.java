package org.huoye.reader;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.huoye.book.Book;
import org.huoye.book.Chapter;
import org.huoye.book.LinkTarget;
import org.huoye.book.PercentCode;
import org.huoye.platform.Messages;
import org.huoye.reader.page.CardFacts;
import org.huoye.reader.page.PageContent;
import org.jspecify.annotations.Nullable;

/**
 * Does what a link, a picture or a demo card of the page asks for, after the book has judged it. Links come from pages
 * that may be hostile: nothing is believed because the page says so. Called on the thread that the model lives on.
 */
public final class LinkFollower {

    private static final Messages TEXT = Messages.beside(LinkFollower.class);

    /** How a rendered page names one of its pictures in a link. */
    private static final String PICTURE = "huoye:picture/";

    private final ReaderModel model;
    private final DemoCards cards;
    private final ReadOnlyObjectWrapper<@Nullable URI> outside = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> picture = new ReadOnlyObjectWrapper<>();
    private Consumer<DemoRequest> demo = request -> {
    };

    LinkFollower(ReaderModel model, DemoCards cards) {
        this.model = model;
        this.cards = cards;
    }

    /** Called when the reader wants to see a demo. */
    public void onDemo(Consumer<DemoRequest> action) {
        demo = action;
    }

    /** Goes where a link leads, or says why not. */
    public void follow(String href) {
        Book book = model.bookProperty().get();
        Chapter here = model.chapterProperty().get();
        if (book == null || here == null) {
            return;
        }
        model.silence();
        if (href.startsWith(PICTURE)) {
            showPicture(href.substring(PICTURE.length()));
            return;
        }
        switch (book.resolve(here, href)) {
            case LinkTarget.Anchor(String anchor) -> model.go(here, anchor);
            case LinkTarget.Inside(Chapter to, String anchor) -> model.go(to, anchor);
            case LinkTarget.Outside(URI uri) -> outside.set(uri);
            case LinkTarget.Demo(String id, Map<String, String> settings) ->
                request(new DemoRequest("", id, settings));
            case LinkTarget.Picture(Path file) -> picture.set(file);
            case LinkTarget.Missing(String wanted) -> dead(TEXT.get("link.missing", wanted), href);
            case LinkTarget.Refused(String why) -> dead(TEXT.get("link.refused", why), href);
        }
    }

    /** A link was followed that was found to lead nowhere when the page was made. */
    void deadLink(String why) {
        Chapter here = model.chapterProperty().get();
        String sentence = TEXT.get("link.dead", why);
        dead(sentence, here == null ? why : TEXT.get("link.report", here.id(), why));
    }

    /** The page has no such anchor. */
    void missing(String anchor) {
        Chapter here = model.chapterProperty().get();
        String file = here == null ? "" : here.id();
        dead(TEXT.get("link.anchor", file, anchor), file + "#" + anchor);
    }

    /** A link to a heading of the present chapter as Markdown writes it, from the book's folder. */
    String linkTo(String anchor) {
        Chapter here = model.chapterProperty().get();
        if (here == null) {
            return "";
        }
        String section = model.outlineProperty().get().stream().filter(heading -> heading.anchor().equals(anchor))
                .filter(heading -> heading.level() > 1).map(heading -> " › " + heading.title()).findFirst().orElse("");
        return "[%s%s](<%s>)".formatted(here.title(), section, address(here, anchor));
    }

    /** Where a link of the present chapter leads, as it can be written into Markdown or a browser. */
    String addressOf(String href) {
        Book book = model.bookProperty().get();
        Chapter here = model.chapterProperty().get();
        if (book == null || here == null) {
            return href;
        }
        return switch (book.resolve(here, href)) {
            case LinkTarget.Anchor(String anchor) -> address(here, anchor);
            case LinkTarget.Inside(Chapter to, String anchor) -> address(to, anchor);
            case LinkTarget.Outside(URI uri) -> uri.toString();
            case LinkTarget.Demo _,LinkTarget.Picture _,LinkTarget.Missing _,LinkTarget.Refused _ -> href;
        };
    }

    private static String address(Chapter to, String anchor) {
        String path = PercentCode.encode(to.id(), "/");
        return anchor.isEmpty() ? path : path + "#" + PercentCode.encode(anchor, "/");
    }

    /** The demos that can be run on a picture: titles by id, in the catalogue's order. */
    Map<String, String> demosForPictures() {
        return cards.takingPictures();
    }

    private void dead(String sentence, String wanted) {
        model.tell(new Notice.DeadLink(sentence, wanted));
    }

    /** Shows a picture of the page large. */
    public void showPicture(String id) {
        PageContent shown = model.pageProperty().get();
        var found = shown == null ? null : shown.chapter().pictures().get(id);
        if (found != null) {
            picture.set(found.file());
        }
    }

    /** Starts the demo of a card of the page. */
    public void startDemo(String elementId) {
        PageContent shown = model.pageProperty().get();
        CardFacts facts = shown == null ? null : shown.cards().get(elementId);
        if (shown != null && facts != null && facts.known()) {
            shown.chapter().demos().stream().filter(card -> card.elementId().equals(elementId)).findFirst()
                    .ifPresent(card -> request(new DemoRequest(elementId, card.demo(), card.settings())));
        }
    }

    /** Starts a demo on a picture of the page. */
    void runOn(Path file, String id) {
        request(DemoRequest.onPicture(id, file));
    }

    private void request(DemoRequest request) {
        if (cards.knows(request.demo())) {
            demo.accept(request);
        } else {
            model.tell(TEXT.get("card.unknown.what", request.demo()));
        }
    }

    /** The reader has answered the question about a link to the outside. */
    void outsideAnswered() {
        outside.set(null);
    }

    /** The reader has looked at the picture. */
    void pictureClosed() {
        picture.set(null);
    }

    /** A link to the outside that the reader must be asked about. */
    public ReadOnlyObjectProperty<@Nullable URI> outsideProperty() {
        return outside.getReadOnlyProperty();
    }

    /** A picture that the reader wants to see large. */
    public ReadOnlyObjectProperty<@Nullable Path> pictureProperty() {
        return picture.getReadOnlyProperty();
    }
}
