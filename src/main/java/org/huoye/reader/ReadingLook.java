package org.huoye.reader;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.huoye.platform.Settings;
import org.huoye.ui.Scheme;

/** How the reader likes pages: light or dark, and how large the text. Remembered in the settings. */
public final class ReadingLook {

    private static final List<Double> SCALES = List.of(0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0);
    private static final String SCHEME = "look.scheme";
    private static final String SCALE = "look.text";

    private final Settings settings;
    private final ReadOnlyObjectWrapper<Scheme> scheme = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper textScale = new ReadOnlyDoubleWrapper();

    /**
     * @param settings where it is remembered
     * @param system what the computer is set to, used until the reader chooses
     */
    public ReadingLook(Settings settings, Scheme system) {
        this.settings = settings;
        scheme.set(settings.get(SCHEME).map(Scheme::of).orElse(system));
        textScale.set(settings.number(SCALE, SCALES.getFirst(), SCALES.getLast()).orElse(1.0));
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
}
