package org.huoye.reader;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.huoye.platform.Settings;
import org.huoye.ui.Scheme;

/** How the reader likes pages: light or dark, how large the text, how wide the page, whether things move. Remembered in the settings. */
public final class ReadingLook {

    private static final List<Double> SCALES = List.of(0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5);
    private static final String SCHEME = "look.scheme";
    private static final String SCALE = "look.text";
    private static final String WIDTH = "look.width";
    private static final String STILL = "look.still";

    private final Settings settings;
    private final ReadOnlyObjectWrapper<Scheme> scheme = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper textScale = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<PageWidth> width = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper still = new ReadOnlyBooleanWrapper();

    /**
     * @param settings where it is remembered
     * @param system what the computer is set to, used until the reader chooses
     * @param systemStill whether the computer is set to move less, used until the reader chooses
     */
    public ReadingLook(Settings settings, Scheme system, boolean systemStill) {
        this.settings = settings;
        scheme.set(settings.get(SCHEME).map(Scheme::of).orElse(system));
        textScale.set(settings.number(SCALE, SCALES.getFirst(), SCALES.getLast()).orElse(1.0));
        width.set(settings.get(WIDTH).map(PageWidth::of).orElse(PageWidth.NORMAL));
        still.set(settings.get(STILL).map("true"::equals).orElse(systemStill));
    }

    public ReadOnlyObjectProperty<Scheme> schemeProperty() {
        return scheme.getReadOnlyProperty();
    }

    public Scheme scheme() {
        return scheme.get();
    }

    /** Changes between light and dark. */
    public void toggleScheme() {
        scheme.set(scheme.get().other());
        settings.set(SCHEME, scheme.get().id());
    }

    /** Size of text, 1 being 17 px. */
    public ReadOnlyDoubleProperty textScaleProperty() {
        return textScale.getReadOnlyProperty();
    }

    public double textScale() {
        return textScale.get();
    }

    /** The size as the reader sees it: {@code 110%}. */
    public StringExpression textPercent() {
        return Bindings.createStringBinding(() -> String.format(Locale.ROOT, "%.0f%%", textScale.get() * 100),
                textScale);
    }

    public BooleanExpression canEnlarge() {
        return textScale.lessThan(SCALES.getLast());
    }

    public BooleanExpression canShrink() {
        return textScale.greaterThan(SCALES.getFirst());
    }

    public void enlarge() {
        SCALES.stream().filter(scale -> scale > textScale.get()).findFirst().ifPresent(this::scale);
    }

    public void shrink() {
        SCALES.reversed().stream().filter(scale -> scale < textScale.get()).findFirst().ifPresent(this::scale);
    }

    public void resetSize() {
        scale(1);
    }

    private void scale(double value) {
        textScale.set(value);
        settings.set(SCALE, Double.toString(value));
    }

    /** How wide the text of a page may become. */
    public ReadOnlyObjectProperty<PageWidth> widthProperty() {
        return width.getReadOnlyProperty();
    }

    public void setWidth(PageWidth value) {
        width.set(value);
        settings.set(WIDTH, value.id());
    }

    /** Whether nothing should move that need not. */
    public ReadOnlyBooleanProperty stillProperty() {
        return still.getReadOnlyProperty();
    }

    public void setStill(boolean value) {
        still.set(value);
        settings.set(STILL, Boolean.toString(value));
    }
}
