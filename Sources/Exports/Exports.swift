/// The register for other programs: CSV, workbook, JSON.
///
/// Contract: rows are written as they come, none is kept; a cell is never a formula, whatever a letter says. The same rows
/// give the same bytes.
public enum Exports {}
