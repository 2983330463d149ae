package tradeassurance.suite.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import tradeassurance.suite.wire.WireFault;

/**
 * One blow of a plan.
 *
 * @param target the process or the edge; empty where there is no choice
 * @param fault what is wrong on the edge; {@code NONE} for other blows
 * @param amount how many connections, requests or hours, where the blow has such a thing
 * @param lastsMs how long it lasts before it is undone, where it can be undone
 * @param pauseMs how long all is left alone afterwards
 */
record Strike(Blow blow, String target, WireFault fault, int amount, long lastsMs, long pauseMs) {

    private static final int MOST_AMOUNT = 48;
    private static final int SHORTEST_MS = 300;
    private static final int LONGEST_MS = 1_800;
    private static final int LONGEST_PAUSE_MS = 900;

    /** The same for the same seed: so many deaths, and between them as many troubles of other kinds. */
    static List<Strike> plan(long seed, int deaths, List<String> processes, List<String> edges) {
        Random random = new Random(seed);
        List<Strike> plan = new ArrayList<>();
        for (int i = 0; i < deaths; i++) {
            plan.add(strike(random, Blow.DEATHS, processes, edges));
            plan.add(strike(random, Blow.TROUBLES, processes, edges));
        }
        return plan;
    }

    private static Strike strike(Random random, List<Blow> blows, List<String> processes, List<String> edges) {
        Blow blow = chosen(random, blows);
        String target = switch (blow) {
            case KILL, TERM, FREEZE -> processes.get(random.nextInt(processes.size()));
            case CUT -> edges.get(random.nextInt(edges.size()));
            case KILL_POSTGRES, KILL_BACKEND, END_BACKEND, FREEZE_POSTGRES, HANG_UP, JUMP -> "";
        };
        WireFault fault = blow == Blow.CUT ? WireFault.values()[1 + random.nextInt(WireFault.values().length - 1)]
                : WireFault.NONE;
        return new Strike(blow, target, fault, 1 + random.nextInt(MOST_AMOUNT), random.nextLong(SHORTEST_MS, LONGEST_MS),
                random.nextLong(SHORTEST_MS, LONGEST_PAUSE_MS));
    }

    private static Blow chosen(Random random, List<Blow> blows) {
        int ticket = random.nextInt(blows.stream().mapToInt(blow -> blow.weight).sum());
        for (Blow blow : blows) {
            ticket -= blow.weight;
            if (ticket < 0) {
                return blow;
            }
        }
        throw new IllegalStateException("more tickets than blows");
    }
}
