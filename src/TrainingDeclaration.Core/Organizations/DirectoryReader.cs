using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace TrainingDeclaration.Core.Organizations;

/// <summary>Reads the first sheet of an XLSX unit directory. Bounded in bytes and rows; the columns are found by their names.</summary>
public static class DirectoryReader
{
    /// <summary>Most bytes of a file.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>Most rows under the header.</summary>
    public const int MostRows = 2_000;

    /// <summary>Header of the column that must be there.</summary>
    public const string NameColumn = "单位名称";

    /// <summary>All columns, in the order of the template.</summary>
    public static readonly IReadOnlyList<string> Columns =
        [NameColumn, "单位类别", "上级单位", "统一社会信用代码", "联系人", "电话", "邮箱", "传真"];

    private const int MostColumns = 60;

    /// <summary>The rows, blank ones left out; or why the file cannot be read.</summary>
    public static Outcome<IReadOnlyList<DirectoryRow>> Read(byte[] file)
    {
        if (file.Length > MostBytes)
        {
            return new Refusal("文件超过 2 MB。请只保留名录本身，去掉图片和多余的工作表。", "File");
        }

        // Old XLS files need more code pages than .NET has; only XLSX (a ZIP file) is read.
        if (file.Length < 4 || file[0] != 'P' || file[1] != 'K')
        {
            return new Refusal("这不是 XLSX 文件。请在表格软件中另存为“Excel 工作簿（.xlsx）”后再上传。", "File");
        }

        try
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(file));
            return Rows(reader);
        }
        catch (Exception problem) when (problem is ExcelReaderException or InvalidDataException or System.Xml.XmlException or FormatException)
        {
            return new Refusal("文件已损坏或加了密码，无法读取。请另存后再上传。", "File");
        }
    }

    private static Outcome<IReadOnlyList<DirectoryRow>> Rows(IExcelDataReader reader)
    {
        var rows = new List<DirectoryRow>();
        Dictionary<string, int>? places = null;
        for (var number = 1; reader.Read(); number++)
        {
            if (places is null)
            {
                // A title may stand above the header.
                var header = Enumerable.Range(0, Math.Min(reader.FieldCount, MostColumns)).ToLookup(i => Text(reader, i)?.TrimEnd('*', '＊') ?? "");
                places = header.Contains(NameColumn) ? Columns.Where(header.Contains).ToDictionary(name => name, name => header[name].First()) : null;
                if (places is null && number > 10)
                {
                    break;
                }

                continue;
            }

            string? Cell(string column) => places.TryGetValue(column, out var place) && place < reader.FieldCount ? Text(reader, place) : null;
            if (Columns.All(column => Cell(column) is null))
            {
                continue;
            }

            if (rows.Count == MostRows)
            {
                return new Refusal($"超过 {MostRows} 行。请分成几个文件上传。", "File");
            }

            rows.Add(new DirectoryRow
            {
                Number = number,
                Details = new OrganizationDetails(Cell(NameColumn), Cell("统一社会信用代码"), Cell("联系人"), Cell("电话"), Cell("邮箱"), Cell("传真")).Cleaned(),
                Above = Cell("上级单位"),
                OfficeText = Cell("单位类别"),
            });
        }

        return places is null
            ? new Refusal($"前 10 行里没有找到“{NameColumn}”一列。请按页面上的列名准备表头。", "File")
            : rows.Count == 0 ? new Refusal("表里没有单位。", "File") : rows;
    }

    private static string? Text(IExcelDataReader reader, int column) =>
        TextRules.Clean(Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture));
}
