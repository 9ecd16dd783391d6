//! Files in: CSV, XLSX, ODS, TOML and JSON become intake.
