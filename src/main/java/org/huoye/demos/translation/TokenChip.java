package org.huoye.demos.translation;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.huoye.ui.Controls;

/** A piece with its number; its ground can be tinted by how much it is looked at. */
final class TokenChip extends StackPane {

    private static final double STRONGEST = 0.6;

    private final Region tint = new Region();

    TokenChip(String piece, int id) {
        getStyleClass().add("token");
        tint.getStyleClass().add("token-tint");
        tint.setOpacity(0);
        VBox words = new VBox(Controls.label(piece, "token-piece"), Controls.label(String.valueOf(id), "token-id"));
        words.setAlignment(Pos.CENTER);
        getChildren().setAll(tint, words);
        setAccessibleText(piece + " " + id);
    }

    /** @param weight 0 to 1 */
    void tint(double weight) {
        tint.setOpacity(STRONGEST * Math.sqrt(Math.clamp(weight, 0, 1)));
    }

    /** @param state such as {@code chosen}; a pseudo class of the style sheet */
    void mark(String state, boolean on) {
        pseudoClassStateChanged(PseudoClass.getPseudoClass(state), on);
    }
}
