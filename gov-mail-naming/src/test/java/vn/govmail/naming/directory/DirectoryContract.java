package vn.govmail.naming.directory;

/** What every directory does, wherever it keeps its records. */
interface DirectoryContract extends ReservingContract, MovesContract, LifeContract, RecordsContract {}
