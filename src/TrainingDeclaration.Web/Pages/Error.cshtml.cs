using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages;

/// <summary>
/// Says what went wrong, the same for everybody: missing and foreign things get the same page. Reads nothing from the
/// database, which may be what is broken.
/// </summary>
public sealed class ErrorModel(PostKeeper keeper) : PageModel
{
    /// <summary>Key among the items of a request whose form has more or longer fields than a page takes.</summary>
    public static readonly object TooMuchTyped = new();

    /// <summary>HTTP status.</summary>
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    /// <summary>What was typed on the form that has been refused; null when there was none.</summary>
    public KeptPost? Kept => HttpContext.Items[PostKeeper.Item] as KeptPost;

    /// <summary>Whether the page gives back what was typed: after a failure whatever it was, otherwise where somebody has written more than a word.</summary>
    public bool HandsBack => Kept is { } kept && (Code == StatusCodes.Status500InternalServerError
        || User.Identity?.IsAuthenticated == true && (Code == StatusCodes.Status400BadRequest || kept.Texts.Count > 0));

    /// <summary>The same as the sign-in page carries it on; null when nothing was typed or it is too long.</summary>
    public string? Protected { get; private set; }

    /// <summary>One line.</summary>
    public string Heading => Text.Heading;

    /// <summary>What to do now.</summary>
    public string Explanation => Text.Explanation;

    /// <summary>Who may open the page that was refused.</summary>
    public string? Who => Code == StatusCodes.Status403Forbidden && HttpContext.Items[PermissionHandler.Missing] is Permission missing
        ? missing.Row().Who : null;

    /// <summary>Wraps what was typed, for the sign-in.</summary>
    public void OnGet() => Protected = Kept is { } kept ? keeper.Protect(kept) : null;

    private (string Heading, string Explanation) Text => Code switch
    {
        400 when HttpContext.Items.ContainsKey(TooMuchTyped) => ("填写的内容太多", $"一页最多提交 {Setup.SitePages.MostFields} 项，每项最多约 8 万字；这次提交没有被接受，已保存的内容不受影响。请按浏览器的“返回”，您填写的内容一般还在页面上，缩短或分几次提交。"),
        400 => ("这一页已经过期", "页面打开得太久，或在别的窗口换了账号，提交没有被接受，内容也没有改动。请返回上一页，刷新后再提交；已保存的草稿都在。"),
        401 when Protected is not null => ("登录已失效，您刚才的内容还在", "请重新登录，登录后按一次按钮即可继续提交，一个字也不会丢。内容在这一页上保留一天，请不要关闭这一页。"),
        401 => ("登录已失效", "这次提交没有被接受，内容也没有改动。请按浏览器的“返回”，您填写的内容一般还在页面上；先在另一个窗口重新登录，再回到那一页提交。"),
        403 => ("您的岗位不能打开这一页", "您已登录，但这一页不在您的岗位范围内。"),
        404 => ("没有找到这一页", "地址有误，或者内容不在您可以查看的范围内。"),
        405 => ("不支持这种访问方式", "请用浏览器打开本页。"),
        409 => ("已被他人修改", "在您提交之前，别人刚刚修改了同一项内容，您的提交没有生效。请返回上一页，刷新后查看最新内容，再决定是否修改。"),
        410 => ("存档文件缺失或已被改动", "系统保存的这份文件与存档时不一致，为避免打印出与盖章件不同的内容，不再提供，也不会重新生成。请拨打页面下方的技术支持电话，从备份恢复。"),
        413 => ("文件太大", "一次最多上传 25 MB。请压缩文件，或降低扫描分辨率后再上传。"),
        415 => ("内容的编码无法识别", "这次提交没有被接受，内容也没有改动。请用浏览器在页面上填写后提交。"),
        429 => ("操作太频繁", "请稍等一分钟再试。已保存的内容不受影响。"),
        _ => ("系统暂时出了问题", "这次操作没有完成，已保存的内容不受影响。请稍后再试；如仍不行，请拨打页面下方的技术支持电话。"),
    };
}
