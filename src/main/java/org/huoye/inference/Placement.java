package org.huoye.inference;

/**
 * Where the operations of a run really ran, read from the run's own metadata and never from a setting. ONNX Runtime has
 * no such metadata and no GPU in the build that ships: a call of its graph counts as one operation of the processor.
 *
 * @param kind the device that did the work: GPU if any numeric operation ran there
 * @param name the device's name as the engine gives it, such as {@code /device:CPU:0}
 * @param cpuOperations operations that ran on the processor
 * @param gpuOperations operations that ran on a GPU
 */
public record Placement(Kind kind, String name, int cpuOperations, int gpuOperations) {

    /** This placement and that of a further call of the same run. */
    public Placement plus(Placement other) {
        boolean gpu = kind == Kind.GPU || other.kind == Kind.GPU;
        String leading = kind == Kind.GPU || other.kind == Kind.CPU ? name : other.name;
        return new Placement(gpu ? Kind.GPU : Kind.CPU, leading, cpuOperations + other.cpuOperations,
                gpuOperations + other.gpuOperations);
    }

    /** Kinds of devices. */
    public enum Kind {
        CPU, GPU
    }
}
