using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Web.Setup;

/// <summary>What the program does from the command line instead of serving.</summary>
public static class Verbs
{
    /// <summary><c>workflow-doc</c> writes docs/workflow.md to the console; true if it was requested.</summary>
    public static bool WritesWorkflow(string[] args)
    {
        if (args is not ["workflow-doc"])
        {
            return false;
        }

        Console.Write(WorkflowDocument.Write());
        return true;
    }

    /// <summary><c>create-admin CODE ORGANIZATION ACCOUNT NAME</c>; null if it was not requested, otherwise the exit code.</summary>
    public static async Task<int?> CreateAdminAsync(this WebApplication app, string[] args)
    {
        if (args is not ["create-admin", ..])
        {
            return null;
        }

        if (args is not [_, var code, var organization, var account, var name])
        {
            Console.Error.WriteLine("usage: create-admin CODE ORGANIZATION ACCOUNT NAME, such as create-admin most 科技部人才与科普司 sec.admin 姓名");
            return 2;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().CreateAsync(code, organization, account, name, CancellationToken.None);
        if (outcome.Refusal is { } refusal)
        {
            Console.Error.WriteLine(refusal.Message);
            return 1;
        }

        Console.WriteLine($"Open this path within seven days to set the password: /account/activate?token={outcome.Value!.Token}");
        return 0;
    }

    /// <summary><c>create-authority CODE NAME SCHEME</c>; null if it was not requested, otherwise the exit code.</summary>
    public static async Task<int?> CreateAuthorityAsync(this WebApplication app, string[] args)
    {
        if (args is not ["create-authority", ..])
        {
            return null;
        }

        if (args is not [_, var code, var name, var scheme])
        {
            Console.Error.WriteLine("usage: create-authority CODE NAME SCHEME, such as create-authority cas 中国科学院人事局 cas");
            return 2;
        }

        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<AuthorityService>().CreateAsync(code, name, scheme, CancellationToken.None) is { } refusal)
        {
            Console.Error.WriteLine(refusal.Message);
            return 1;
        }

        Console.WriteLine($"{name} runs the scheme {scheme}. The security administrator adds its people in the browser.");
        return 0;
    }
}
