using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.Printing.Excel;

namespace TrainingDeclaration.Core.Desks.Costs;

/// <summary>Reads a cost table from XLSX or CSV, and says of each row what is wrong. Writes the empty template.</summary>
public static class CostListReader
{
    /// <summary>Maximum number of lines of a table: more than there are places, and few enough to be ticked on one page.</summary>
    public const int MostLines = 500;

    private const string Ordinal = "序号";
    private const string Name = "国家（地区）";
    private const string Code = "代码";
    private const string City = "城市";
    private const string Money = "币种";
    private const string Amount = "每人每天";
    private const string Page = "来源页";
    private const string Note = "备注";

    private static readonly ListLayout Layout = new(Name, [Ordinal, Name, Code, City, Money, Amount, Page, Note], "标准表", "标准") { TakesCsv = true };

    /// <summary>The empty list with its column names, as XLSX.</summary>
    public static byte[] Template() => Spreadsheet.Write(new SheetTable(
        "标准", [(Ordinal, 6), (Name, 20), (Code, 8), (City, 24), (Money, 8), (Amount, 12), (Page, 10), (Note, 30)], []));

    /// <summary>Every row with its faults; or why the file cannot be read at all.</summary>
    public static Outcome<CostList> Read(byte[] file, CancellationToken cancel = default)
    {
        var read = ListReader.Read(file, Layout, cancel);
        if (read.Value is not { } list)
        {
            return read.Refusal!; // a refused outcome always has a refusal
        }

        if (list.Rows.Count > MostLines)
        {
            return new Refusal($"标准表最多 {MostLines} 行，现有 {list.Rows.Count} 行。请核对是否多带了别的内容。", "File");
        }

        List<CostRow> rows = [.. list.Rows.Select(RowOf)];
        var (places, numbers) = (rows.ToLookup(Place), rows.ToLookup(row => row.LineNo));
        return new CostList([.. rows.Select(row => row with
        {
            Errors =
            [
                .. row.Errors,
                .. row.PrintedName is not null && Other(places[Place(row)], row) is { } same
                    ? [$"与第 {same.Number} 行的国家（地区）和城市相同，请只留一行，或分别写明城市。"] : Array.Empty<string>(),
                .. row.LineNo is not null && Other(numbers[row.LineNo], row) is { } numbered
                    ? [$"“{Ordinal}”{row.LineNo} 与第 {numbered.Number} 行相同，请改成各自的序号。"] : Array.Empty<string>(),
            ],
        })], list.Notes);
    }

    private static CostRow? Other(IEnumerable<CostRow> rows, CostRow row) => rows.FirstOrDefault(other => other.Number != row.Number);

    private static (string Country, string City) Place(CostRow row) => (row.CountryCode ?? row.PrintedName ?? "", row.CityScope ?? "");

    private static CostRow RowOf(ListRow row)
    {
        var (errors, warnings) = (new List<string>(), new List<string>());
        var (name, currency) = (Text(row, Name, 60, errors), Text(row, Money, 40, errors)?.ToUpperInvariant());
        var amount = Text(row, Amount, 40, errors);
        if (name is null)
        {
            errors.Add($"“{Name}”是空的，请按来源填写。");
        }

        if (currency is null || Currencies.Find(currency) is null)
        {
            errors.Add(currency is null ? $"“{Money}”是空的，请填写三个字母的币种代码，如 EUR。" : $"不认识的币种“{currency}”，请填写三个字母的币种代码，如 EUR。");
        }

        return new CostRow
        {
            Number = row.Number,
            LineNo = LineNo(Text(row, Ordinal, 10, errors), errors),
            PrintedName = name,
            CountryCode = CountryOf(Text(row, Code, 10, errors)?.ToUpperInvariant(), name, errors, warnings),
            CityScope = Text(row, City, 60, errors),
            Currency = currency,
            Cents = CentsOf(amount, errors),
            AmountText = amount,
            SourcePage = Text(row, Page, 20, errors),
            Note = Text(row, Note, 200, errors),
            Errors = errors,
            Warnings = warnings,
        };
    }

    private static string? Text(ListRow row, string column, int longest, List<string> errors)
    {
        if (row.Text(column) is not { } text)
        {
            return null;
        }

        var fault = row.Cells[column].Kind switch
        {
            XlsxCellKind.Date => $"“{column}”一格是日期（{text}），可能错列了，请改好。",
            XlsxCellKind.Other => $"“{column}”一格是公式的错误或真假值（{TextRules.Cut(text, 20)}），请改成文字。",
            _ => TextRules.Count(text) > longest ? $"“{column}”最多 {longest} 字，现有 {TextRules.Count(text)} 字，请缩短。" : null,
        };
        if (fault is null)
        {
            return TextRules.OneLine(text);
        }

        errors.Add(fault);
        return null;
    }

    private static int? LineNo(string? text, List<string> errors)
    {
        if (int.TryParse(TextRules.HalfWidth(text ?? ""), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        errors.Add(text is null ? $"“{Ordinal}”是空的，请填写 1、2、3……" : $"“{Ordinal}”{text} 不是从 1 起的整数，请改好。");
        return null;
    }

    private static string? CountryOf(string? code, string? name, List<string> errors, List<string> warnings)
    {
        var named = Countries.All.FirstOrDefault(country => country.Name == name);
        if (code is null)
        {
            warnings.Add(named is null ? "没有代码，名称也不在国家（地区）表里：这一行只能由人选用。" : $"没有代码，按名称认作 {named.Code}。");
            return named?.Code;
        }

        if (Countries.Find(code) is not { } country)
        {
            errors.Add($"不认识的代码“{code}”，请填写两个字母的国家（地区）代码，或留空。");
            return null;
        }

        warnings.AddRange(country != named && name is not null ? [$"代码 {code} 是{country.Name}，与名称不同，请核对。"] : []);
        return code;
    }

    private static long? CentsOf(string? text, List<string> errors)
    {
        if (text is null)
        {
            errors.Add($"“{Amount}”是空的，请按来源填写。");
            return null;
        }

        var read = CostAmounts.ReadAmount(text);
        if (read.Refusal is { } refusal)
        {
            errors.Add($"“{Amount}”一格的{refusal.Message}");
            return null;
        }

        return read.Value;
    }
}
