using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Messages;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing.Office;
using TrainingDeclaration.Printing.Word;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>
/// Makes drafts from filled-in Word forms: a unit from its own file, a department from one that a unit sent it. A file is
/// read and shown first; the drafts are made once the person has looked at them.
/// </summary>
public sealed class WordIntakeService(AppDbContext db, DeclarationService declarations, Messenger messenger, ReceiveInstant received)
{
    /// <summary>Maximum size of a file in bytes: a form with many pages takes a tenth of it.</summary>
    public const long MostBytes = 5 * 1024 * 1024;

    /// <summary>Maximum number of forms taken from one file.</summary>
    private const int MostForms = 20;

    /// <summary>Reads the forms in the file. Creates and stores nothing.</summary>
    /// <param name="unitId">A unit below the person's department; a unit takes in its own forms.</param>
    /// <param name="file">Null = none was chosen.</param>
    public async Task<Outcome<WordIntake>> ReadAsync(CurrentUser user, Guid? callId, Guid? unitId, Guid? routeId, byte[]? file, CancellationToken cancel)
    {
        var unit = user.Office == Office.Unit ? user.OrganizationId : unitId;
        if (callId is null || unit is null)
        {
            return callId is null ? new Refusal($"请选择{user.Words.Call}。", "call") : new Refusal($"请选择{user.Words.Unit}。", "unit");
        }

        var outcome = await declarations.PlaceAsync(user, unit.Value, callId.Value, routeId, cancel);
        if (outcome.Value is not { } place)
        {
            return outcome.Refusal!;
        }

        if (file is null || file.Length is 0 or > (int)MostBytes)
        {
            return new Refusal(file is not { Length: > 0 } ? "请选择 Word 文件。" : "文件超过 5 MB，请去掉图片后再上传。", "file");
        }

        if (DocxReader.Read(file, out var tables, cancel) is { } trouble)
        {
            return new Refusal(Explain(trouble), "file");
        }

        var scheme = SchemeCatalog.Of(place.Call.Scheme);
        var forms = scheme.FindInWord(tables);
        return forms.Count switch
        {
            0 => new Refusal($"没有在文件中找到{scheme.Wording.Form}的表格。请用通知所附或系统打印的表填写后上传。", "file"),
            > MostForms => new Refusal($"文件中有 {forms.Count} 份表，一次最多读取 {MostForms} 份，请分成几个文件上传。", "file"),
            _ => new WordIntake(callId.Value, unit.Value, routeId, forms),
        };
    }

    /// <summary>What drafts made from the forms would contain.</summary>
    public async Task<Outcome<IReadOnlyList<WordPreview>>> PreviewAsync(CurrentUser user, WordIntake intake, CancellationToken cancel)
    {
        var outcome = await declarations.PlaceAsync(user, intake.UnitId, intake.CallId, intake.RouteId, cancel);
        if (outcome.Value is not { } place)
        {
            return outcome.Refusal!;
        }

        var scheme = SchemeCatalog.Of(place.Call.Scheme);
        return intake.Forms.Select(form =>
        {
            var body = scheme.Create(Guid.Empty, place.Context);
            var fields = scheme.ReadWord(form, body, place.Context);
            return new WordPreview(scheme.Summarize(body).Title, fields, form.Leftovers);
        }).ToList();
    }

    /// <summary>
    /// Makes a new draft from each of the chosen forms, all or none; they belong to the unit, which is told if a department
    /// did it. The file itself is not kept.
    /// </summary>
    /// <param name="chosen">Positions of the forms, from 0.</param>
    public async Task<Outcome<IReadOnlyList<Declaration>>> TakeInAsync(CurrentUser user, WordIntake intake, IReadOnlyCollection<int> chosen, CancellationToken cancel)
    {
        if (!chosen.Any(at => at >= 0 && at < intake.Forms.Count))
        {
            return new Refusal("请至少选一份表。", "chosen");
        }

        var isOwn = intake.UnitId == user.OrganizationId;
        var drafts = new List<Declaration>();
        foreach (var form in intake.Forms.Where((_, at) => chosen.Contains(at)))
        {
            var outcome = await declarations.BeginAsync(user, intake.UnitId, intake.CallId, intake.RouteId, (scheme, body, context) =>
            {
                scheme.ReadWord(form, body, context);
                return Task.FromResult<Refusal?>(null);
            }, isOwn ? "从 Word 表导入。" : $"{user.OrganizationName}按单位寄来的 Word 表录入，请核对后报送。", cancel);
            if (outcome.Value is not { } draft)
            {
                return outcome.Refusal!;
            }

            drafts.Add(draft);
        }

        foreach (var draft in isOwn ? [] : drafts)
        {
            await messenger.TellAsync(
                intake.UnitId, $"{user.OrganizationName}按你单位寄来的 Word 表录入了一份草稿“{draft.Title ?? "（未填写主题）"}”，请核对、补充后报送。",
                $"/declarations/{draft.Key}/edit", received.Value, cancel);
        }

        await db.SaveChangesAsync(cancel);
        return drafts;
    }

    private static string Explain(OfficeTrouble trouble) => trouble switch
    {
        OfficeTrouble.OldFormat => "这是旧版 .doc 文件，或者设了打开密码。请在 Word 中另存为 .docx（不设密码）后上传。",
        OfficeTrouble.Macros => "文件带有宏，不能上传。请另存为不含宏的 .docx 后上传。",
        OfficeTrouble.TooLarge => "文件解压后过大，或者文字过多，不像一份需求表，没有读取。请只保留要申报的表，重新另存为 .docx 后上传。",
        OfficeTrouble.DocumentType => "文件含有不允许的外部引用，没有读取。请重新另存为 .docx 后上传。",
        OfficeTrouble.TooDeep => "文件的结构层层嵌套，超出了正常的 Word 文件，没有读取。请把内容复制到新建的 Word 文件，另存为 .docx 后上传。",
        OfficeTrouble.OtherOffice => "这是 Excel 或 PowerPoint 文件，不是 Word 文件。请上传填好的 Word 表（.docx）。",
        OfficeTrouble.Unreadable => "这不是可以读取的 .docx 文件，或者文件已损坏。请重新另存后上传。",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
