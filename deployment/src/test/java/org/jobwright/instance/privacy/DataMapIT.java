package org.jobwright.instance.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Of every column it is written down whose data it holds, and what becomes of it. */
@ExtendWith(Product.class)
class DataMapIT {

    @Test
    @Tag("PRV-04")
    void everyColumnIsInTheMap(Instance instance) throws Exception {
        List<String> columns = new ArrayList<>();
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select c.table_name || '.' || c.column_name from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                        where table_schema not in ('pg_catalog', 'information_schema') and t.table_type = 'BASE TABLE'
                        order by c.table_name, c.ordinal_position""")) {
            while (row.next()) {
                columns.add(row.getString(1));
            }
        }
        assertEquals(
                new TreeSet<>(columns), new TreeSet<>(DataMap.byColumn(columns).keySet()));
    }
}
