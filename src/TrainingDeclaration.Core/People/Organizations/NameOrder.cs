using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Core.People.Organizations;

/// <summary>
/// The order in which lists show organizations: those with a number code by it, which is the official order of the
/// provinces (GB/T 2260); the others by the pronunciation of their names. The system's Chinese collation knows only the most
/// common reading of a character, so places that are read differently are first written with a character that sounds right.
/// </summary>
public static class NameOrder
{
    /// <summary>Maximum length of a key.</summary>
    internal const int KeyLength = 120;

    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreWidth | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreKanaType;

    private static readonly CompareInfo Chinese = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    /// <summary>Each row: a common character, and the places whose first character is read like it.</summary>
    private static readonly IReadOnlyList<(string Place, string AsRead)> Readings =
    [
        .. new[]
        {
            "常 长沙 长春 长治 长安 长城 长江 长三角 长兴 长葛 长垣 长乐 长宁 长岛 长白 长清 长丰 长海 长武 长汀 长泰 长阳 长寿 长岭 长征 长顺 长子县 长庆 长航",
            "下 厦门 厦大", "路 六安 六合", "泵 蚌埠", "潘 番禺", "离 丽水", "月 乐清", "涝 乐陵 乐亭", "善 单县", "玉 蔚县 尉犁", "言 铅山", "营 荥经", "毕 泌阳",
            "训 浚县", "增 曾都", "秦 覃塘", "魂 珲春", "前 犍为", "军 筠连", "新 莘庄", "许 浒墅关", "郭 涡阳", "宗 枞阳", "害 解州", "快 会稽", "十 什邡", "代 大城县",
        }.Select(row => row.Split(' ')).SelectMany(row => row.Skip(1).Select(place => (place, row[0] + place[1..]))),
    ];

    /// <summary>The key of an organization: compared as text, digit by digit, it sorts names. At most 120 characters 0–9 and a–f, so that every database sorts it alike.</summary>
    public static string KeyOf(string? numberCode, string name)
    {
        var read = Readings.Aggregate(name, (text, place) => text.Replace(place.Place, place.AsRead, StringComparison.Ordinal));
        var key = $"{(numberCode is null ? "b" : $"a{numberCode.PadLeft(8, '0')}")}{Convert.ToHexStringLower(Chinese.GetSortKey(read, Loosely).KeyData)}";
        return key.Length <= KeyLength ? key : key[..KeyLength];
    }

    /// <summary>Writes keys that are missing, or that were made by another version of the collation.</summary>
    public static async Task CatchUpAsync(AppDbContext db, CancellationToken cancel)
    {
        var stored = await db.Organizations.AsNoTracking().Select(o => new { o.Id, o.NumberCode, o.Name, o.SortKey }).ToListAsync(cancel);
        foreach (var one in stored)
        {
            if (KeyOf(one.NumberCode, one.Name) is var key && key != one.SortKey)
            {
                await db.Organizations.Where(o => o.Id == one.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.SortKey, key), cancel);
            }
        }
    }
}
