package tradeassurance.suite.bench;

import tradeassurance.suite.launcher.Replicas;

/** Suppliers with a large limit, written into the service's database, and the same tables without a service for pgbench. */
final class BenchSuppliers {

    /** A database of its own on the same server, for pgbench. */
    static final String PLAIN = "bench";

    private static final String ENROLLED = """
            INSERT INTO supplier (id, name, country, membership, state, version, last_hash)
            SELECT 'supplier-' || n, 'Supplier ' || n, 'CN', 'GOLD', 'ENROLLED', 0, repeat('0', 64)
              FROM generate_series(0, %1$d - 1) n;
            INSERT INTO assurance_limit (supplier_id, state, currency, granted_minor, reserved_minor, used_minor,
                                         cycle_base_minor, version, last_hash)
            SELECT 'supplier-' || n, 'ACTIVE', 'USD', 1000000000000, 0, 0, 1000000000000, 0, repeat('0', 64)
              FROM generate_series(0, %1$d - 1) n;
            ANALYZE supplier; ANALYZE assurance_limit
            """;

    private static final String PLAIN_TABLES = """
            CREATE TABLE plain_limit (supplier_id int PRIMARY KEY, granted bigint NOT NULL, reserved bigint NOT NULL);
            CREATE TABLE plain_reservation (id uuid PRIMARY KEY DEFAULT uuidv7(), supplier_id int NOT NULL, amount bigint NOT NULL);
            INSERT INTO plain_limit SELECT n, 1000000000000, 0 FROM generate_series(0, %1$d - 1) n;
            ANALYZE plain_limit
            """;

    private static final String WRONG = """
            SELECT count(*) FROM assurance_limit l LEFT JOIN (
              SELECT supplier_id, sum(reserved_minor) AS reserved, count(*) AS entries FROM limit_entry GROUP BY 1) e
                ON e.supplier_id = l.supplier_id
             WHERE l.reserved_minor <> coalesce(e.reserved, 0)
            """;

    private BenchSuppliers() {
    }

    static String id(int number) {
        return "supplier-" + number;
    }

    static void write(Replicas service, int suppliers) {
        Database.of(service).run(ENROLLED.formatted(suppliers));
        writePlain(service.server(), suppliers);
    }

    /** The tables without a service alone. */
    static void writePlain(Replicas.Server server, int suppliers) {
        Database.created(server, PLAIN).run(PLAIN_TABLES.formatted(suppliers));
    }

    /** Counts again; fails where the books of a limit are not in order, for then nothing that was measured counts. */
    static long requireInOrder(Replicas service) {
        Database database = Database.of(service);
        if (database.number(WRONG) != 0) {
            throw new IllegalStateException("the limits are not what their ledger says");
        }
        return database.number("SELECT count(*) FROM reservation");
    }
}
