package org.huoye.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoye.inference.GpuSupport;
import org.huoye.inference.ModelException;
import org.huoye.inference.ModelStore;
import org.huoye.inference.OnnxEngine;
import org.huoye.inference.TensorFlowEngine;
import org.huoye.platform.Failures;
import org.huoye.platform.UserFolders;

/**
 * What a look at this computer found.
 *
 * @param version of the application
 * @param whole whether everything that belongs to the application is there and works
 * @param findings by subject, in the order they are told
 * @param models one finding a model
 */
record Checkup(String version, boolean whole, Map<String, Finding> findings, List<ModelFinding> models) {

    /** How a subject is. */
    enum State {
        /** Works. */
        OK,
        /** Not there, and the application does without. */
        MISSING,
        /** Belongs to the application and does not work. */
        BROKEN,
        /** Could not be found out without disturbing anybody. */
        UNKNOWN
    }

    /** A subject's state in words. */
    record Finding(State state, String text) {
    }

    /** Whether a model's files are those its card names, by their SHA-256. */
    record ModelFinding(String id, boolean intact) {
    }

    static Checkup of(ModelStore store, UserFolders folders) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        findings.put("java", Machine.java());
        findings.put("processor", Machine.processor());
        findings.put("memory", Machine.memory());
        findings.put("display", Machine.display());
        findings.put("fonts", Machine.fonts());
        Finding engine = engine();
        findings.put("engine", engine);
        // asking for the GPU starts the engine where a driver is there
        findings.put("gpu", engine.state == State.OK ? gpu() : new Finding(State.UNKNOWN, engine.text));
        findings.put("microphone", Devices.microphone());
        findings.put("camera", Devices.camera());
        List<ModelFinding> models = new ArrayList<>();
        for (String id : store.ids()) {
            models.add(new ModelFinding(id, ModelFiles.intact(store, id)));
        }
        findings.put("models", models(models));
        findings.put("folders", Machine.folders(folders));
        boolean whole = findings.values().stream().noneMatch(finding -> finding.state == State.BROKEN);
        return new Checkup(Version.number(), whole, findings, models);
    }

    private static Finding engine() {
        try {
            return new Finding(State.OK, TensorFlowEngine.title() + "，" + OnnxEngine.title());
        } catch (ModelException e) {
            // a system without the engines' libraries reads the book all the same
            return TensorFlowEngine.nativeFolder().isEmpty() || OnnxEngine.nativeFolder().isEmpty()
                    ? new Finding(State.MISSING, e.sentence())
                    : new Finding(State.BROKEN, CliMessages.get("doctor.engine.broken", Failures.of(e).logId()));
        }
    }

    private static Finding gpu() {
        Optional<String> reason = GpuSupport.reasonAgainst();
        return reason.map(text -> new Finding(State.MISSING, text))
                .orElseGet(() -> new Finding(State.OK, CliMessages.get("doctor.gpu.ok")));
    }

    private static Finding models(List<ModelFinding> models) {
        List<String> damaged = models.stream().filter(model -> !model.intact).map(ModelFinding::id).toList();
        if (models.isEmpty()) {
            return new Finding(State.BROKEN, CliMessages.get("doctor.models.none"));
        }
        return damaged.isEmpty()
                ? new Finding(State.OK, CliMessages.get("doctor.models.ok", models.size()))
                : new Finding(State.BROKEN, CliMessages.get("doctor.models.damaged", String.join(" ", damaged)));
    }
}
