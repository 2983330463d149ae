package tradeassurance.suite.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tradeassurance.suite.launcher.Fleet;

/** What the four databases say, each as it was when it was first asked; nothing that is changed here is kept. */
final class Stores implements AutoCloseable {

    static final List<String> SERVICES = List.of("order-service", "payment-service", "dispute-service", "limit-service");

    /** One row: texts, numbers and truths by column. */
    record Row(Map<String, Object> columns) {

        /** As text; empty where it is null. */
        String text(String column) {
            Object value = columns.get(column);
            return value == null ? "" : value.toString().strip();
        }

        long number(String column) {
            return columns.get(column) instanceof Number number ? number.longValue() : 0;
        }

        boolean is(String column) {
            return Boolean.TRUE.equals(columns.get(column));
        }
    }

    private final Map<String, Connection> connections = new LinkedHashMap<>();

    static Stores open(Fleet fleet) throws SQLException {
        Stores stores = new Stores();
        for (String service : SERVICES) {
            Connection connection = fleet.connect(service);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            stores.connections.put(service, connection);
        }
        return stores;
    }

    List<Row> rows(String service, String query) {
        try (Statement statement = connections.get(service).createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<Row> rows = new ArrayList<>();
            while (found.next()) {
                Map<String, Object> columns = new LinkedHashMap<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    columns.put(found.getMetaData().getColumnLabel(i), found.getObject(i));
                }
                rows.add(new Row(columns));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(service + " cannot be asked: " + query, e);
        }
    }

    /** The first column of every row. */
    List<String> texts(String service, String query) {
        return rows(service, query).stream().map(row -> String.valueOf(row.columns().values().iterator().next())).toList();
    }

    /** Changes something until {@link #forget}, past triggers and constraints that would forbid it; the number of rows. */
    int plant(String service, String statement) {
        try (Statement planting = connections.get(service).createStatement()) {
            planting.execute("SET LOCAL session_replication_role = replica");
            return planting.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(service + " does not let this happen: " + statement, e);
        }
    }

    /** Takes back what was planted, and looks anew from now on. */
    void forget() {
        connections.values().forEach(connection -> {
            try {
                connection.rollback();
            } catch (SQLException e) {
                throw new IllegalStateException("what was planted cannot be taken back", e);
            }
        });
    }

    @Override
    public void close() {
        connections.values().forEach(connection -> {
            try {
                connection.close();
            } catch (SQLException gone) {
                throw new IllegalStateException("a connection cannot be closed", gone);
            }
        });
    }
}
