package vn.govmail.naming.directory;

class H2DirectoryTest implements DirectoryContract {
    @Override
    public Directory directory(MailboxPolicy policy) {
        return Directory.in(Databases.h2(), policy);
    }
}
