package org.huoye.reader;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** A line of the side bar: indented by level, in the accent colour where the reader is. */
final class SideCell<T> extends ListCell<T> {

    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass DEEP = PseudoClass.getPseudoClass("deep");
    private static final double INDENT = 16;
    private static final int DEEPEST = 4;

    private final Function<T, String> text;
    private final ToIntFunction<T> level;
    private final Predicate<T> here;

    SideCell(Function<T, String> text, ToIntFunction<T> level, Predicate<T> here, Consumer<T> open) {
        this.text = text;
        this.level = level;
        this.here = here;
        getStyleClass().add("side-cell");
        setPrefWidth(0); // as wide as the list: long titles end in an ellipsis instead of a scroll bar
        setTextOverrun(OverrunStyle.ELLIPSIS);
        setOnMouseClicked(event -> {
            T item = getItem();
            if (item != null && event.getButton() == MouseButton.PRIMARY) {
                open.accept(item);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        boolean nothing = empty || item == null;
        setText(nothing ? null : text.apply(item));
        int depth = nothing ? 0 : Math.min(level.applyAsInt(item), DEEPEST);
        setPadding(new Insets(0, 12, 0, 12 + INDENT * depth));
        pseudoClassStateChanged(HERE, !nothing && here.test(item));
        pseudoClassStateChanged(DEEP, depth > 0);
        setTooltip(nothing || getText().length() < 14 ? null : new Tooltip(getText()));
    }
}
