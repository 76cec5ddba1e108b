package org.huoye.reader.page;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.List;
import java.util.Map;
import org.huoye.media.PictureSize;
import netscape.javascript.JSObject;

/** The fixed set of the host's scripts, as methods. What comes back is untrusted and checked. JavaFX thread only. */
final class PageScript {

    private static final Gson JSON = new Gson();

    private final JSObject host;

    PageScript(Object host) {
        this.host = (JSObject) host;
    }

    /** Empties the page for a chapter whose cards say this. */
    void clear(Map<String, CardFacts> cards) {
        host.call("clear", JSON.toJson(cards));
    }

    /** Takes a slice and puts as much of it into the page as the engine can lay out in a frame. @return whether there is more */
    boolean append(String html, Map<String, PictureSize> pictures) {
        return isAboveZero(host.call("append", html, JSON.toJson(pictures)));
    }

    /** Puts more of the last slice into the page. @return whether there is still more */
    boolean more() {
        return isAboveZero(host.call("more"));
    }

    private static boolean isAboveZero(Object number) {
        return number instanceof Number left && left.intValue() > 0;
    }

    /** Whether the page holds more than any ordinary chapter has. */
    boolean isEnough() {
        return Boolean.TRUE.equals(host.call("enough"));
    }

    void turns(String previousLabel, String previous, String nextLabel, String next) {
        host.call("turns", previousLabel, previous, nextLabel, next);
    }

    void picture(String id, String dataUri) {
        host.call("picture", id, dataUri);
    }

    void noPicture(String id, String sentence) {
        host.call("noPicture", id, sentence);
    }

    void card(String elementId, boolean running, String said) {
        host.call("card", elementId, running ? "running" : "idle", said);
    }

    void thumbnail(String elementId, String dataUri, String alt) {
        host.call("thumbnail", elementId, dataUri, alt);
    }

    void scheme(String id, boolean still) {
        host.call("scheme", id, still);
    }

    void textScale(double scale) {
        host.call("textScale", Double.toString(scale));
    }

    boolean has(String anchor) {
        return Boolean.TRUE.equals(host.call("has", anchor));
    }

    void show(String anchor) {
        host.call("show", anchor);
    }

    /** The picture that has the keyboard, empty if none has. */
    String focusedPicture() {
        return String.valueOf(host.call("focusedPicture"));
    }

    /** Whether the page holds a place, so that it can be gone to. */
    boolean hasPlace(Locator place) {
        return Boolean.TRUE.equals(host.call("hasPlace", JSON.toJson(place)));
    }

    void goTo(Locator place) {
        host.call("goTo", JSON.toJson(place));
    }

    void width(double em) {
        host.call("width", Double.toString(em));
    }

    void terms(List<PageTerm> terms) {
        host.call("terms", JSON.toJson(terms));
    }

    /** The text that is selected in the page. */
    String selectedText() {
        return String.valueOf(host.call("selectedText"));
    }

    /** Keeps in mind what is at the top of the view while its width changes. */
    void hold() {
        host.call("hold");
    }

    /** Brings what was kept in mind back to where it was. */
    void stay() {
        host.call("stay");
    }

    PagePosition position() {
        try {
            PagePosition position = JSON.fromJson(String.valueOf(host.call("position")), PagePosition.class);
            return position == null || position.anchor() == null || position.locator() == null
                    ? PagePosition.TOP
                    : position;
        } catch (JsonParseException e) {
            return PagePosition.TOP;
        }
    }
}
