"""Supplements: what an applicant brings to answer a notice. Each gathers the case as it should be and gives the answers
(finding, requirement, statement, evidence), the evidence that comes with them and the parts of the form that are replaced.
"""

import form


def anew(evidence):
    """The file comes beside the supplement, in a folder of its own."""
    evidence.archive, evidence.place = "", "补正材料/" + evidence.place.rsplit("/", 1)[-1]
    return evidence


def absent_file(case):
    plan = anew(case.gather().of("training-plan")[0])
    return [("V-ROW-5-c", "GEN-MGT-2", "原提交的压缩包漏装该文件，现补交。", [plan])], [plan], []


def tester_and_evaluation(case):
    """A dedicated tester is appointed, and the result of the change is evaluated."""
    project = case.projects[0]
    project.steps["resultEvaluation"] = "2026-11-25"
    case.gather()
    change, team = anew(case.of("change-request", project=project.id)[0]), anew(case.of("development-team-list")[0])
    team.says["issued"] = "2026-11-24"
    answers = [("V-SD-PREP-4-b", "SD-PREP-4", "已于2026年11月25日补做变更C1的结果评价，变更单随附。", [change]),
               ("V-SD-PREP-7-b", "SD-PREP-7", f"{case.team[-1][0].name}自2026年11月24日起专职安全测试，不再兼任编码。", [team])]
    said = f"专职安全管理人员{case.team[-2][0].name}，2025-03-10 任命；专职安全测试人员{case.team[-1][0].name}，2026-11-24 任命。"
    part = form.E("categoryPart", form.development_data(case, "II"), form.row("SD-PREP-7", "conforming", said, [team]), category="SD", grade="II")
    return answers, [change, team], [part, form.E("projects", form.project(case, project))]
