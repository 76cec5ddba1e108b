package org.huoye.reader;

import java.net.URI;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.huoye.ui.Copying;
import org.huoye.ui.Sheet;

/** Asks before a link leaves the application, showing the whole address. */
final class OutsideLinkSheet {

    private static final Messages TEXT = Messages.beside(OutsideLinkSheet.class);
    private static final double WIDTH = 460;

    private OutsideLinkSheet() {
    }

    /**
     * @param sheet where to ask
     * @param uri the link
     * @param browser opens an address in the system's browser
     * @param model hears the answer
     */
    static void ask(Sheet sheet, URI uri, Consumer<URI> browser, ReaderModel model) {
        Label text = Controls.label(TEXT.get("outside.text"), "body");
        Label address = Controls.label(uri.toString(), "code", "address");
        Button open = Controls.primary(TEXT.get("outside.open"));
        Button copy = Controls.quiet(TEXT.get("outside.copy"));
        Button cancel = Controls.quiet(TEXT.get("outside.cancel"));
        HBox buttons = new HBox(cancel, copy, open);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("buttons");
        VBox content = new VBox(Controls.label(TEXT.get("outside.title"), "heading"), text, address, buttons);
        content.getStyleClass().add("sheet-body");
        content.setPrefWidth(WIDTH);
        text.setWrapText(true);
        address.setWrapText(true);
        open.setDefaultButton(true);
        open.setOnAction(event -> {
            sheet.close();
            browser.accept(uri);
        });
        copy.setOnAction(event -> {
            Copying.text(uri.toString());
            sheet.close();
            model.tell(TEXT.get("outside.copied"));
        });
        cancel.setOnAction(event -> sheet.close());
        sheet.show(content, open, model.links()::outsideAnswered);
    }
}
