package org.huoye.reader.page;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huoye.media.PictureSize;
import netscape.javascript.JSObject;

/** The fixed set of the host's scripts, as methods. What comes back is untrusted and checked. JavaFX thread only. */
final class PageScript {

    private static final Gson JSON = new Gson();

    /**
     * Every host there was, for good. The engine knows a script's object by its address alone: when the Java side of one is
     * collected after its page is gone, the engine takes away the protection of whatever lives at that address by then, and
     * the host of another page is lost.
     */
    private static final List<JSObject> HOSTS = new ArrayList<>();

    private final JSObject host;

    /**
     * What lies at a place of the view.
     *
     * @param picture id of a picture, empty if there is none
     * @param link where a link leads, empty if there is none
     * @param section anchor of the section that it is in, empty before the first
     * @param selected the text that is selected in the page
     * @param x of the place, in page pixels
     * @param y of the place, in page pixels
     */
    record Place(String picture, String link, String section, String selected, double x, double y) {
    }

    /** How far a search came; {@code idle}: nothing is left to do. */
    record Finding(int current, int count, boolean complete, boolean idle) {
    }

    /** What a click asked to be copied: a text, or a link to the heading with an anchor; both empty for nothing. */
    record Asked(String text, String anchor) {
    }

    PageScript(Object host, Map<String, String> words) {
        this.host = (JSObject) host;
        HOSTS.add(this.host);
        this.host.call("say", JSON.toJson(words));
    }

    /** What the cards of slices to come say. */
    void cards(Map<String, CardFacts> cards) {
        host.call("cards", JSON.toJson(cards));
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

    /**
     * Puts a newer text of the same chapter into the page, whole.
     *
     * @param stale ids of the pictures and cards in the text before that are made anew although their HTML is the same
     */
    void renew(List<String> slices, Map<String, PictureSize> sizes, Map<String, CardFacts> cards, Set<String> stale) {
        host.call("renew", JSON.toJson(slices), JSON.toJson(sizes), JSON.toJson(cards), JSON.toJson(stale));
    }

    /** Keeps pictures that the next text has too. @param before the ids that they had, by their new ones */
    void keepPictures(Map<String, String> before) {
        host.call("keepPictures", JSON.toJson(before));
    }

    void picture(String id, PagePicture picture) {
        host.call("picture", id, picture.light(), picture.dark(), picture.drawn());
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

    /** The text of a selection that holds formulas, which are in it as TeX; empty if it holds none. */
    String selectedWithFormulas() {
        return String.valueOf(host.call("selectedWithFormulas"));
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

    /** What lies at a place of the view, in page pixels. */
    Place at(double x, double y) {
        return read(Place.class, host.call("at", x, y), new Place("", "", "", "", x, y));
    }

    /** The place of what has the keyboard. */
    Place focusPlace() {
        return read(Place.class, host.call("focusPlace"), new Place("", "", "", "", 0, 0));
    }

    /** What the last click asked to be copied. */
    Asked takeAsked() {
        return read(Asked.class, host.call("takeAsked"), new Asked("", ""));
    }

    /** What was asked for is on the clipboard. */
    void copied() {
        host.call("copied");
    }

    Finding find(String query, boolean backwards) {
        return finding(host.call("find", query, backwards));
    }

    Finding findMore() {
        return finding(host.call("findMore"));
    }

    private static Finding finding(Object json) {
        return read(Finding.class, json, new Finding(0, 0, true, true));
    }

    void endFind(boolean select) {
        host.call("endFind", select);
    }

    /** Moves the view by a page. @return true */
    boolean pageBy(int direction) {
        host.call("pageBy", direction);
        return true;
    }

    /** Moves the view by some lines. @return true */
    boolean lineBy(int direction) {
        host.call("lineBy", direction);
        return true;
    }

    /** Whether a key means something to what has the keyboard in the page. */
    boolean wantsKey(String key) {
        return Boolean.TRUE.equals(host.call("wantsKey", key));
    }

    /** Shows the card of the next term in view. @return whether there is one */
    boolean nextTerm() {
        return Boolean.TRUE.equals(host.call("nextTerm"));
    }

    /** Closes a card. @return whether one was open */
    boolean hideTip() {
        return Boolean.TRUE.equals(host.call("hideTip"));
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
        PagePosition position = read(PagePosition.class, host.call("position"), PagePosition.TOP);
        return position.anchor() == null || position.locator() == null ? PagePosition.TOP : position;
    }

    private static <T> T read(Class<T> type, Object json, T otherwise) {
        try {
            T value = JSON.fromJson(String.valueOf(json), type);
            return value == null ? otherwise : value;
        } catch (JsonParseException e) {
            return otherwise;
        }
    }
}
