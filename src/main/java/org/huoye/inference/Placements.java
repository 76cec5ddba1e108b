package org.huoye.inference;

import java.util.Locale;
import org.tensorflow.proto.DeviceStepStats;
import org.tensorflow.proto.NodeExecStats;
import org.tensorflow.proto.RunMetadata;

/** Reads placements out of a run's metadata. */
final class Placements {

    private Placements() {
    }

    /**
     * Counts operations by device.
     *
     * @param metadata of a run that was traced
     * @throws IllegalStateException if the run was not traced
     */
    static Placement of(RunMetadata metadata) {
        int cpu = 0;
        int gpu = 0;
        String cpuName = "";
        String gpuName = "";
        for (DeviceStepStats device : metadata.getStepStats().getDevStatsList()) {
            String name = device.getDevice();
            if (name.contains("stream") || name.contains("memcpy")) {
                continue; // the same work again, as the GPU's own queues saw it
            }
            int operations = (int) device.getNodeStatsList().stream().filter(Placements::computes).count();
            if (operations == 0) {
                continue;
            }
            if (name.toUpperCase(Locale.ROOT).contains("GPU")) {
                gpu += operations;
                gpuName = shortName(name);
            } else {
                cpu += operations;
                cpuName = shortName(name);
            }
        }
        if (cpu + gpu == 0) {
            throw new IllegalStateException("the run's metadata names no device");
        }
        return gpu > 0
                ? new Placement(Placement.Kind.GPU, gpuName, cpu, gpu)
                : new Placement(Placement.Kind.CPU, cpuName, cpu, gpu);
    }

    /** Whether a node is an operation of the graph, not a hand-over the executor added. */
    private static boolean computes(NodeExecStats node) {
        return !node.getNodeName().startsWith("_");
    }

    /** {@code /device:CPU:0} of {@code /job:localhost/replica:0/task:0/device:CPU:0}. */
    private static String shortName(String device) {
        int at = device.indexOf("/device:");
        return at < 0 ? device : device.substring(at);
    }
}
