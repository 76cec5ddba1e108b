package org.huoye.demokit.panel;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.huoye.pipelines.text.Token;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;

/** The tokens that a text was cut into, each with its number in the vocabulary below it. JavaFX thread only. */
public final class TokenChips extends FlowPane {

    private static final Messages TEXT = Messages.beside(TokenChips.class);

    public TokenChips(List<Token> tokens) {
        getStyleClass().add("token-chips");
        for (Token token : tokens) {
            Label piece = Controls.label(token.piece(), "code");
            Label id = Controls.label(String.valueOf(token.id()), "small", "soft", "token-id");
            VBox chip = new VBox(piece, id);
            chip.setAlignment(Pos.CENTER);
            chip.getStyleClass().add("token-chip");
            chip.setAccessibleText(TEXT.get("token.name", token.piece(), String.valueOf(token.id())));
            getChildren().add(chip);
        }
    }
}
