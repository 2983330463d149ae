package tradeassurance.kernel;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A lifecycle as a page of documentation, the same for the same table. */
final class LifecycleMarkdown {

    private LifecycleMarkdown() {
    }

    static <A, S extends Enum<S>, C extends Enum<C>> String page(LifecycleTable<A, S, C> table) {
        StringBuilder page = new StringBuilder("# ").append(table.name()).append("\n\n");
        page.append("Starts in ").append(names(table.starts())).append(".");
        page.append(table.ends().isEmpty() ? " Never ends.\n" : " Ends in " + names(table.ends()) + ".\n");
        page.append("\n## Transitions\n\n| From | Command | By | To |\n|---|---|---|---|\n");
        for (S state : EnumSet.allOf(table.states())) {
            table.rows().stream().filter(row -> row.from() == state).forEach(row -> line(page, row.from().name(),
                    row.command().name(), names(row.by()), row.leaves() ? names(row.to()) : "stays"));
        }
        if (!table.timers().isEmpty()) {
            page.append("\n## Timers\n\n| In | Timer | Due | Waits for | Command | Comes to |\n|---|---|---|---|---|---|\n");
        }
        for (S state : EnumSet.allOf(table.states())) {
            table.timers().stream().filter(timer -> timer.from() == state).forEach(timer -> {
                Role awaiting = timer.awaiting();
                line(page, timer.from().name(), timer.kind(), timer.when(), awaiting == null ? "nobody" : awaiting.name(),
                        timer.command().name(), timer.onExpiry());
            });
        }
        if (!table.waits().isEmpty()) {
            page.append("\n## Waits without a timer\n\n| In | Why |\n|---|---|\n");
        }
        table.waits().forEach((state, reason) -> line(page, state.name(), reason));
        return page.toString();
    }

    private static void line(StringBuilder page, String... cells) {
        for (String cell : cells) {
            page.append("| ").append(cell.replace("|", "\\|")).append(' ');
        }
        page.append("|\n");
    }

    private static String names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
