/** Names of people and units, addresses by a regulation's format, and the directory of mailboxes. */
module vn.govmail.naming {
    requires java.naming;
    requires transitive java.sql;
    requires transitive vn.govmail;
    requires static transitive org.jspecify;

    exports vn.govmail.naming;
    exports vn.govmail.naming.check;
    exports vn.govmail.naming.difference;
    exports vn.govmail.naming.directory;
    exports vn.govmail.naming.intake;
    exports vn.govmail.naming.publication;
    exports vn.govmail.naming.reorganisation;
}
