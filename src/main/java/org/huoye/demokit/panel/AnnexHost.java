package org.huoye.demokit.panel;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.huoye.demokit.Annex;
import org.huoye.platform.Failures;
import org.huoye.store.UserDatabase;

/** What the panel does for a demo's annex. */
final class AnnexHost implements Annex.Host {

    private final DemoPanelModel<?, ?> model;
    private final PanelServices services;

    AnnexHost(DemoPanelModel<?, ?> model, PanelServices services) {
        this.model = model;
        this.services = services;
    }

    @Override
    public UserDatabase store() {
        return services.store();
    }

    @Override
    public <T> void work(Callable<T> work, Consumer<T> then) {
        services.keeping().submit(work).whenCompleteAsync((value, failure) -> {
            if (failure != null) {
                model.tell(Failures.of(failure)); // which logs it, also when nobody is there any more to be told
            } else if (!model.isClosed()) {
                then.accept(value);
            }
        }, services.ui());
    }

    @Override
    public void runAgain() {
        model.runAnew();
    }
}
