extension CodeGrammar {
    /// SQL as SQLite and PostgreSQL have it; functions are left plain but for the aggregates and window functions.
    static let sql = CodeGrammar(
        keywords: [
            "ALL", "ALTER", "ANALYZE", "AND", "ANY", "AS", "ASC", "BEGIN", "BETWEEN", "BY", "CASE", "CAST", "CHECK", "COMMIT", "CONSTRAINT",
            "CREATE", "CROSS", "CURRENT", "DATE", "DEFAULT", "DELETE", "DESC", "DISTINCT", "DROP", "ELSE", "END", "EXCEPT", "EXISTS",
            "EXPLAIN", "FALSE", "FILTER", "FIRST", "FOLLOWING", "FOREIGN", "FROM", "FULL", "GROUP", "HAVING", "IF", "IN", "INDEX", "INNER",
            "INSERT", "INTEGER", "INTERSECT", "INTERVAL", "INTO", "IS", "JOIN", "KEY", "LAST", "LATERAL", "LEFT", "LIKE", "LIMIT",
            "MATERIALIZED", "NATURAL", "NOT", "NULL", "NULLS", "OFFSET", "ON", "OR", "ORDER", "OUTER", "OVER", "PARTITION", "PLAN",
            "PRECEDING", "PRIMARY", "QUERY", "RANGE", "REAL", "RECURSIVE", "REFERENCES", "RIGHT", "ROLLBACK", "ROW", "ROWS", "SELECT",
            "SET", "TABLE", "TEMP", "TEXT", "THEN", "TRUE", "UNBOUNDED", "UNION", "UNIQUE", "UPDATE", "USING", "VALUES", "VIEW", "WHEN",
            "WHERE", "WINDOW", "WITH",
            "AVG", "COALESCE", "COUNT", "DENSE_RANK", "FIRST_VALUE", "LAG", "LAST_VALUE", "LEAD", "MAX", "MIN", "NTILE", "NULLIF", "RANK",
            "ROW_NUMBER", "SUM",
        ],
        ignoresCase: true,
        lineComment: "--",
        blockComment: ("/*", "*/"),
        // A doubled quote inside text reads as the end and a new start: the same colour.
        quotes: ["'", "\""],
        textRunsOverLines: true,
        hasEscapes: false)
}
