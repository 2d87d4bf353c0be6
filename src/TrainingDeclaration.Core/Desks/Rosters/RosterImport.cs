using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Privacy;
using TrainingDeclaration.Core.Desks.Imports;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Workflow.Rosters;

namespace TrainingDeclaration.Core.Desks.Rosters;

/// <summary>
/// Imports a roster in two steps. A trainee is recognized by class number where the row names one, or else by the blind index, or else,
/// without any contact, by name and employer. Nobody is ever removed or registered twice.
/// </summary>
public sealed class RosterImport(RosterWriter writer, TraineeVault vault, KeptUploads kept)
{
    /// <summary>Says what each row would do and keeps the file for <see cref="ApplyAsync"/>; changes nothing.</summary>
    public async Task<Outcome<ImportCheck<RosterLine>>> CheckAsync(CurrentUser user, Declaration declaration, byte[] file, CancellationToken cancel)
    {
        var opened = await writer.ReadAsync(user, declaration, cancel);
        if (opened.Value is not { } open)
        {
            return opened.Refusal!; // a refused outcome always has a refusal
        }

        var read = RosterReader.Read(file, open.TakesIds, cancel);
        return read.Value is { } list ? Check(open, await kept.PutAsync(user.Id, file, cancel), list) : read.Refusal!;
    }

    /// <summary>Checks a kept file again.</summary>
    public async Task<Outcome<ImportCheck<RosterLine>>> CheckAgainAsync(CurrentUser user, Declaration declaration, Guid id, CancellationToken cancel) =>
        (await writer.ReadAsync(user, declaration, cancel)).Value is { } open && await kept.OpenAsync(user.Id, id, cancel) is { } file
        && RosterReader.Read(file, open.TakesIds, cancel).Value is { } list ? Check(open, id, list) : KeptUploads.Lost;

    /// <summary>Reads the kept file again and applies the good rows in one save; then the file is erased.</summary>
    /// <param name="skipsWrong">Whether to go on although some rows are wrong; otherwise nothing is done in that case.</param>
    /// <returns>How many were added and changed.</returns>
    public async Task<Outcome<(int Added, int Changed)>> ApplyAsync(CurrentUser user, Declaration declaration, Guid id, bool skipsWrong, CancellationToken cancel)
    {
        if (await kept.OpenAsync(user.Id, id, cancel) is not { } file)
        {
            return KeptUploads.Lost;
        }

        var outcome = await writer.ChangeAsync<(int, int)>(user, declaration, open =>
        {
            if (!open.Content.HasConsent)
            {
                return new Refusal("请先阅读个人信息告知，并勾选“已告知学员并取得同意”。");
            }

            var read = RosterReader.Read(file, open.TakesIds, cancel);
            return read.Value is { } list ? Apply(open, Judge(open, list.Lines), skipsWrong) : read.Refusal!;
        }, cancel);
        if (!outcome.IsRefused)
        {
            kept.Erase(id);
        }

        return outcome;
    }

    private ImportCheck<RosterLine> Check(OpenRoster open, Guid id, RosterList list) => new(id, [.. Judge(open, list.Lines).Select(judged => judged.Line)], list.Notes);

    private Outcome<(int, int)> Apply(OpenRoster open, IReadOnlyList<(RosterLine Line, Trainee? Trainee)> judged, bool skipsWrong)
    {
        var wrong = judged.Count(one => one.Line.IsWrong);
        if (wrong > 0 && !skipsWrong)
        {
            return new Refusal($"有 {wrong} 行有误，没有导入任何学员。请改好后重新上传，或选择跳过有误的行。");
        }

        var added = judged.Where(one => one.Line.Action == ImportAction.Add).ToList();
        if (open.Rows.Count + added.Count > RosterWriter.MostRows)
        {
            return new Refusal($"导入后有 {open.Rows.Count + added.Count} 人，一个班最多登记 {RosterWriter.MostRows} 人。");
        }

        foreach (var (line, trainee) in judged.Where(one => one.Line.Action is ImportAction.Add or ImportAction.Change))
        {
            var row = trainee ?? writer.Add(open, line.Input);
            vault.Write(row, line.Input);
            row.Stamp++;
        }

        return (added.Count, judged.Count(one => one.Line.Action == ImportAction.Change));
    }

    /// <summary>Judges each row against the class as it is and the rows above it.</summary>
    private List<(RosterLine Line, Trainee? Trainee)> Judge(OpenRoster open, IReadOnlyList<RosterLine> lines)
    {
        var (byNumber, byIndex) = (open.Rows.ToDictionary(row => row.Number), open.Rows.Where(row => row.BlindIndex is not null).ToDictionary(row => row.BlindIndex!));
        var byName = open.Rows.ToLookup(row => Key(row.Name, row.Employer));
        var seen = new Dictionary<string, int>();
        var judged = new List<(RosterLine, Trainee?)>(lines.Count);
        foreach (var line in lines)
        {
            var known = line.Number is { } number ? byNumber.GetValueOrDefault(number) : Find(line.Input, byIndex, byName);
            var index = vault.IndexOf(known, line.Input);
            var errors = Errors(open, line, known, index is null ? null : byIndex.GetValueOrDefault(index));
            var keys = new[] { known is null ? null : $"row {known.Number}", index, index is null && known is null ? $"name {Key(line.Input.Name, line.Input.Employer)}" : null };
            foreach (var key in keys.OfType<string>())
            {
                errors = seen.TryGetValue(key, out var row) ? [.. errors, $"与第 {row} 行是同一人，请只留一行。"] : errors;
                seen.TryAdd(key, line.Row);
            }

            judged.Add(errors.Count > 0 ? (line with { Action = ImportAction.Refuse, Says = errors }, null)
                : known is null && Namesake(byName, line.Input) is { } namesake ? (Suspect(line, namesake), null)
                : (Good(line, known), known));
        }

        return judged;
    }

    private static List<string> Errors(OpenRoster open, RosterLine line, Trainee? known, Trainee? same)
    {
        var leaves = line.Input.Registration == Registration.Withdrawn && known?.Registration != Registration.Withdrawn; // the reason has no column
        List<string> errors =
        [
            .. line.Says, .. leaves ? ["“状态”只能填报名、录取、候补、未录取；退出请在名单页修改并写明原因。"] : Array.Empty<string>(),
            .. TraineeRules.Check(leaves ? line.Input with { Registration = null } : line.Input, known, open.TakesIds).Select(refusal => refusal.Message),
        ];
        if (line.Number is { } number && known is null)
        {
            errors.Add($"名单里没有学号 {TraineeLabels.ClassNumber(number)}；新学员请把“学号”留空。");
        }

        if (same is not null && same != known)
        {
            errors.Add($"与学员 {TraineeLabels.ClassNumber(same.Number)} 是同一人，请核对学号。");
        }

        return errors;
    }

    private RosterLine Good(RosterLine line, Trainee? known)
    {
        if (known is null)
        {
            return line with { Action = ImportAction.Add };
        }

        var changes = vault.Differences(known, line.Input);
        return line with { Number = known.Number, Action = changes.Count > 0 ? ImportAction.Change : ImportAction.None, Says = changes.Count > 0 ? [$"更新：{string.Join('、', changes)}。"] : [] };
    }

    private static RosterLine Suspect(RosterLine line, Trainee namesake) => line with
    {
        Number = namesake.Number,
        Action = ImportAction.Suspect,
        Says = [$"姓名、单位与学员 {TraineeLabels.ClassNumber(namesake.Number)} 相同，联系方式不同。是同一人的，请在“学号”列写 {TraineeLabels.ClassNumber(namesake.Number)}；确为两人的，请在名单页添加。"],
    };

    private Trainee? Find(TraineeInput input, Dictionary<string, Trainee> byIndex, ILookup<string, Trainee> byName) =>
        vault.IndexOf(null, input) is { } index ? byIndex.GetValueOrDefault(index)
        : byName[Key(input.Name, input.Employer)].ToList() is [var only] ? only : null;

    private static Trainee? Namesake(ILookup<string, Trainee> byName, TraineeInput input) => byName[Key(input.Name, input.Employer)].FirstOrDefault();

    private static string Key(string? name, string? employer) => $"{PersonName.Normalize(name ?? "")}\n{PersonName.Normalize(employer ?? "")}";
}
