package vn.govmail.naming.directory;

class PostgresDirectoryTest implements DirectoryContract {
    @Override
    public Directory directory(MailboxPolicy policy) {
        return Directory.in(Databases.postgres(), policy);
    }
}
