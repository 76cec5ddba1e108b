package org.huoye.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be seen and reached in a scene, judged as WCAG 2.2 does. JavaFX thread only. */
final class SeenNodes {

    private static final double TEXT = 4.5;
    private static final double LARGE_TEXT = 3;
    private static final double ICON = 3;
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.66;

    private SeenNodes() {
    }

    private static List<Node> of(Node root, Predicate<Node> wanted) {
        List<Node> found = new ArrayList<>();
        collect(root, wanted, found);
        return found;
    }

    private static void collect(Node node, Predicate<Node> wanted, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        if (wanted.test(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, found));
        }
    }

    /** The controls that the keyboard reaches but a screen reader has no name for. */
    static List<String> nameless(Node root) {
        return of(root, node -> node.isFocusTraversable() && !node.isDisabled()).stream()
                .filter(node -> name(node).isBlank()).map(SeenNodes::described).toList();
    }

    private static String name(Node node) {
        String said = node.getAccessibleText();
        if (said != null && !said.isBlank()) {
            return said;
        }
        return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

    /** Texts and icons that stand out too little from what is behind them. */
    static List<String> faint(Node root) {
        List<String> faint = new ArrayList<>();
        for (Node node : of(root, Text.class::isInstance)) {
            Text text = (Text) node;
            if (text.getText().isBlank() || isDisabled(text) || !(text.getFill() instanceof Color fill)) {
                continue;
            }
            Color ground = ground(text.getParent());
            double contrast = contrast(over(fill, ground), ground);
            if (contrast < least(text)) {
                faint.add("%.2f for '%s' (%s on %s) in %s".formatted(contrast, text.getText(), fill, ground,
                        described(text)));
            }
        }
        return faint;
    }

    private static double least(Text text) {
        if (text instanceof FontIcon) {
            return ICON;
        }
        boolean bold = text.getFont().getStyle().contains("Bold");
        double size = text.getFont().getSize();
        return size >= LARGE || bold && size >= LARGE_BOLD ? LARGE_TEXT : TEXT;
    }

    private static boolean isDisabled(Node node) {
        return node.isDisabled();
    }

    private static Color ground(Node from) {
        List<Color> above = new ArrayList<>();
        for (Node node = from; node != null; node = node.getParent()) {
            if (node instanceof Region region && region.getBackground() != null) {
                List<BackgroundFill> fills = region.getBackground().getFills();
                for (BackgroundFill fill : fills.reversed()) {
                    if (fill.getFill() instanceof Color color && color.getOpacity() > 0) {
                        above.add(color);
                        if (color.isOpaque()) {
                            return mixed(above);
                        }
                    }
                }
            }
        }
        return mixed(above);
    }

    private static Color mixed(List<Color> topFirst) {
        Color mixed = Color.WHITE;
        for (Color color : topFirst.reversed()) {
            mixed = over(color, mixed);
        }
        return mixed;
    }

    private static Color over(Color top, Color below) {
        double a = top.getOpacity();
        return Color.color(top.getRed() * a + below.getRed() * (1 - a), top.getGreen() * a + below.getGreen() * (1 - a),
                top.getBlue() * a + below.getBlue() * (1 - a));
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double c) {
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static String described(Node node) {
        StringBuilder path = new StringBuilder();
        int most = 4;
        for (Node at = node; at != null && most > 0; at = at.getParent()) {
            if (at == node || at instanceof Control || at.getId() != null || !at.getStyleClass().isEmpty()) {
                path.insert(0, " > " + at.getClass().getSimpleName() + at.getStyleClass());
                most--;
            }
        }
        return path.toString();
    }
}
