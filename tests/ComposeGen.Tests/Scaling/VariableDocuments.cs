namespace ComposeGen.Tests.Scaling;

/// <summary>Files with variables, such as <c>.env</c>: many, long ones, and what no reader takes.</summary>
internal static class VariableDocuments
{
    public static IEnumerable<GrowingDocument> All { get; } = new[]
    {
        "«A@=b\n»",
        "«A@: \"b\"\n»",
        "«export A@=b\n»",
        "«A@\n»",
        "A=«abcdefghi »\n",
        "A=b« #»\n",
        "A=«          »#\n",
        "A=\"«\\n»\"\n",
        "A=\"«\\0123»\"\n",
        "A=\"«abcdefghi\n»\"\n",
        "A=\"«abcdefghi\n»",
        "A='«abcdefghi\n»",
        "«A@=\"b\n»",
        "«A@=b' c\n»",
        "A=«$B»\n",
        "A=\"«${B}»\"\n",
        "A=«${B} »«          »\n",
        "A=\"«${B:-»«}»\"\n",
        "A=\"«$»\"\n",
        "«A@=${A}\n»",
        "A=b\n«B@=${A}\n»",
        "«abcdefghi\n»",
        "«abcdefghi»=b\n",
        "«\n»A=b\n",
        "«# a\n»A=b\n",
    }.Select(pattern => new GrowingDocument(pattern));
}
